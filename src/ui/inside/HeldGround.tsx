import { useCallback } from 'react'
import carry from './carry.module.css'
import { hatchOver } from './drawMap.ts'
import type { Columns } from './mapLayout.ts'
import type { Palette } from './palette.ts'
import type { Stretch } from './stepFacts.ts'
import { useCanvas } from './useCanvas.ts'

interface HeldGroundProps {
  readonly stretches: readonly Stretch[]
  readonly columns: Columns
  readonly width: number
  readonly height: number
  readonly palette: Palette
  /** What useHeld gave. */
  readonly carried: string | undefined
}

/** The hatch of a map by itself, under the map: it stands there while what is held is drawn across it. */
export function HeldGround(props: HeldGroundProps) {
  const { stretches, columns, width, height, palette, carried } = props
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      for (const { from, to } of stretches) {
        const left = columns.x(from)
        hatchOver(context, palette, left, columns.x(to) - left, height)
      }
    },
    [stretches, columns, height, palette],
  )
  const canvas = useCanvas(width, height, draw)
  return (
    <canvas
      ref={canvas}
      className={`${carry['ground']} ${carried ?? ''}`}
      style={{ width, height }}
      aria-hidden="true"
    />
  )
}
