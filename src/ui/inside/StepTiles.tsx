import { useCallback } from 'react'
import { drawTiles } from './drawTiles.ts'
import { type Columns, TILES } from './mapLayout.ts'
import styles from './MapFrame.module.css'
import type { Palette } from './palette.ts'
import { useCanvas } from './useCanvas.ts'

interface StepTilesProps {
  readonly cells: Int8Array
  readonly columns: Columns
  readonly width: number
  readonly palette: Palette
}

/** Time: the sequence as the figure below it reads it, a tile over each column. */
export function StepTiles({ cells, columns, width, palette }: StepTilesProps) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawTiles(context, cells, columns, palette)
    },
    [cells, columns, palette],
  )
  const canvas = useCanvas(width, TILES, draw)
  return (
    <canvas
      ref={canvas}
      className={styles['canvas']}
      style={{ width, height: TILES }}
      aria-hidden="true"
    />
  )
}
