import { float32Bits } from '#room/core/float32.ts'
import styles from './Bits32.module.css'

interface Bits32Props {
  readonly value: number
  /** Bits that differ from this number's are marked. */
  readonly base: number
}

// Sign, exponent and fraction stand a little apart.
const left = (index: number) => 0.75 + index * 11.75 + (index > 0 ? 7 : 0) + (index > 8 ? 7 : 0)
const bitAt = (bits: number, index: number) => (bits >>> (31 - index)) & 1

/** The 32 bits of a float32 as squares, filled where the bit is set. Its hexadecimal stands beside it in words. */
export function Bits32({ value, base }: Bits32Props) {
  const bits = float32Bits(value)
  const before = float32Bits(base)
  return (
    <svg className={styles['bits']} viewBox="0 0 392 15" preserveAspectRatio="none" aria-hidden>
      {Array.from({ length: 32 }, (_, index) => {
        const bit = bitAt(bits, index)
        const kind = bit === bitAt(before, index) ? 'same' : 'changed'
        return (
          <rect
            key={index}
            x={left(index)}
            y="1"
            width="9.5"
            height="13"
            rx="1.5"
            className={styles[`${kind}${bit}`]}
          />
        )
      })}
    </svg>
  )
}
