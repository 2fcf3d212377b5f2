import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import styles from './CellPicker.module.css'
import type { Columns, Rows } from './mapLayout.ts'

/** A cell of a map: its row and its step, from 0 on. */
export interface Cell {
  readonly row: number
  readonly step: number
}

interface CellPickerProps {
  readonly label: string
  readonly columns: Columns
  readonly rows: Rows
  readonly count: number
  readonly width: number
  /** The cell that has the frame, and where keys go on from. */
  readonly chosen: Cell
  readonly onChoose: (cell: Cell) => void
  /** What a cell says. */
  readonly textOf: (cell: Cell) => string
  readonly children: ReactNode
}

const MOVES: Readonly<Record<string, readonly [row: number, step: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
}

const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))

/**
 * A map whose cells can be asked: by a pointer over them, or with the keys. A slider over the units, because that is
 * what has one value, is moved by arrow keys and says what it stands on.
 */
export function CellPicker(props: CellPickerProps) {
  const { label, columns, rows, count, width, chosen, onChoose, textOf, children } = props
  const [hovered, setHovered] = useState<Cell | null>(null)
  const [focused, setFocused] = useState(false)
  const { steps, pitch, x, right } = columns

  const under = ({ currentTarget, clientX, clientY }: PointerEvent): Cell | null => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const [at, height] = [clientX - left, clientY - top]
    if (at < x(0) || at >= right) return null
    return { row: rows.at(height), step: within(Math.floor((at - x(0)) / pitch), steps) }
  }
  const press = (event: PointerEvent) => {
    const cell = under(event)
    if (cell !== null) onChoose(cell)
  }
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key]
    if (by === undefined) return
    event.preventDefault()
    onChoose({ row: within(chosen.row + by[0], count), step: within(chosen.step + by[1], steps) })
  }

  const told = hovered ?? (focused ? chosen : null)
  return (
    <div
      className={styles['picker']}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A range has one axis; this has cells.
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={chosen.row + 1}
      aria-valuetext={textOf(chosen)}
      onKeyDown={move}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onPointerMove={(event) => setHovered(under(event))}
      onPointerLeave={() => setHovered(null)}
      onPointerDown={press}
    >
      {children}
      {told && (
        <>
          <div
            className={styles['ring']}
            style={{
              left: x(told.step) - 1,
              top: rows.y(told.row) - 1.5,
              width: pitch + 2,
              height: rows.pitch + 2,
            }}
          />
          <div
            className={styles['tip']}
            style={{
              top: rows.y(told.row) + rows.pitch + 8,
              ...(x(told.step) < width / 2
                ? { left: x(told.step), maxWidth: width - x(told.step) }
                : { right: width - x(told.step) - pitch, maxWidth: x(told.step) + pitch }),
            }}
            aria-hidden="true"
          >
            {textOf(told)}
          </div>
        </>
      )}
    </div>
  )
}
