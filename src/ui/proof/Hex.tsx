import { Fragment } from 'react'
import { float32Hex } from '#room/core/float32.ts'
import styles from './Hex.module.css'

interface HexProps {
  readonly value: number
  /** Bytes that differ from this number's are marked. */
  readonly base: number
}

/** The four bytes of a float32 in hexadecimal. */
export function Hex({ value, base }: HexProps) {
  const before = float32Hex(base).split(' ')
  const bytes = float32Hex(value).split(' ')
  return (
    <span className={`hex ${styles['bytes']}`}>
      {bytes.map((byte, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          {byte === before[index] ? byte : <mark className={styles['changed']}>{byte}</mark>}
        </Fragment>
      ))}
    </span>
  )
}
