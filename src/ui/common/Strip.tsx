import { Fragment } from 'react'
import styles from './Strip.module.css'

interface StripProps {
  /** 1, 0, and -1 for padding. */
  readonly cells: ArrayLike<number>
  /** l and m hold digits; s has none; xs draws one step as 4 px, to scale, for tables. */
  readonly size: 'l' | 'm' | 's' | 'xs'
  readonly digits?: boolean
}

interface Span {
  readonly cell: number
  readonly count: number
}

// In the smallest size a run of padding is one hatched bar: single tiles of 4 px show no hatch.
function spans(cells: ArrayLike<number>, join: boolean): Span[] {
  const found: Span[] = []
  for (const cell of Array.from(cells)) {
    const last = found.at(-1)
    if (join && cell === -1 && last?.cell === -1) {
      found[found.length - 1] = { cell, count: last.count + 1 }
    } else found.push({ cell, count: 1 })
  }
  return found
}

const nameOf = (cell: number) => (cell === 1 ? 'one' : cell === 0 ? 'zero' : 'pad')

/** The sequence as a row of tiles. Decoration: what it shows is always said in words beside it. */
export function Strip({ cells, size, digits = false }: StripProps) {
  const tiles = spans(cells, size === 'xs').map(({ cell, count }, index) => (
    <i
      key={index}
      className={styles[nameOf(cell)]}
      style={count > 1 ? { flexBasis: `${count * 5 - 1}px` } : undefined}
    >
      {digits && cell !== -1 && <Fragment>{cell}</Fragment>}
    </i>
  ))
  return (
    <div className={[styles['strip'], styles[size]].filter(Boolean).join(' ')} aria-hidden="true">
      {tiles}
    </div>
  )
}
