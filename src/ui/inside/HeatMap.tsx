import { memo, useCallback, useMemo } from 'react'
import { type Inside, type StateKind, statesOf } from '#room/core/inside.ts'
import { carryClip } from './carryClip.ts'
import { CellPicker, type Cell } from './CellPicker.tsx'
import { cellText } from './cellText.ts'
import { drawMap } from './drawMap.ts'
import styles from './HeatMap.module.css'
import { useFigureWidth } from './Figure.tsx'
import { HeldGround } from './HeldGround.tsx'
import { MapFrame } from './MapFrame.tsx'
import { columnsOf, rowsOf } from './mapLayout.ts'
import type { Palette } from './palette.ts'
import type { UnitRows } from './unitRows.ts'
import { useCanvas } from './useCanvas.ts'
import { useHeld } from './useHeld.ts'
import { useInsideMessages } from './useInsideMessages.ts'

interface HeatMapProps {
  readonly inside: Inside
  readonly kind: StateKind
  readonly shown: UnitRows
  readonly chosen: Cell
  readonly onChoose: (cell: Cell) => void
  readonly palette: Palette
}

/** One kind of state: a row for each unit, a column for each step. Drawn anew only where that is another. */
export const HeatMap = memo(function HeatMap(props: HeatMapProps) {
  const { inside, kind, shown, chosen, onChoose, palette } = props
  const words = useInsideMessages()
  const width = useFigureWidth()
  const { cells, masked, units } = inside
  const steps = cells.length
  const columns = useMemo(() => columnsOf(steps, width), [steps, width])
  const rows = useMemo(() => rowsOf(shown.units.length, shown.above), [shown])
  const { stretches, carried } = useHeld(masked, chosen.step)
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const content = {
        kind,
        values: statesOf(inside, kind),
        hidden: units,
        units: shown.units,
        stretches,
      }
      drawMap(context, content, columns, rows, palette)
    },
    [inside, kind, units, shown, stretches, columns, rows, palette],
  )
  const canvas = useCanvas(width, rows.height, draw)
  const clip = useMemo(
    () => carryClip(stretches, columns, rows.height, 'border-box'),
    [stretches, columns, rows],
  )
  const held = kind === 'cell' || kind === 'hidden'
  return (
    <MapFrame
      cells={cells}
      stretches={stretches}
      columns={columns}
      width={width}
      height={rows.height}
      at={chosen.step}
      words={held ? words.held : words.unused}
      palette={palette}
    >
      <CellPicker
        label={words.unitIn(words.figures[kind])}
        columns={columns}
        rows={rows}
        count={shown.units.length}
        width={width}
        chosen={chosen}
        onChoose={onChoose}
        textOf={({ row, step }) => cellText(inside, kind, shown.units[row] ?? 0, step, words)}
      >
        {held && (
          <HeldGround
            stretches={stretches}
            columns={columns}
            width={width}
            height={rows.height}
            palette={palette}
            carried={carried}
          />
        )}
        <canvas
          ref={canvas}
          className={`${styles['map']} ${(held && carried) || ''}`}
          style={{ width, height: rows.height, ...clip }}
          aria-hidden="true"
        />
      </CellPicker>
      {shown.signed && (
        <div className={styles['signs']} aria-hidden="true">
          {shown.above > 0 && (
            <span style={{ top: (rows.y(shown.above - 1) + rows.pitch) / 2 }}>+</span>
          )}
          {shown.above < shown.units.length && (
            <span style={{ top: (rows.y(shown.above) + rows.height) / 2 }}>−</span>
          )}
        </div>
      )}
    </MapFrame>
  )
})
