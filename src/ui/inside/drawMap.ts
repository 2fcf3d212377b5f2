import type { StateKind } from '#room/core/inside.ts'
import { gateColour, isGate, signedColour, signedEnd } from './heatScale.ts'
import { type Columns, isRoomy, type Rows } from './mapLayout.ts'
import type { Palette } from './palette.ts'
import type { Stretch } from './stepFacts.ts'

/** What a heat map shows. */
export interface MapContent {
  readonly kind: StateKind
  /** [T, H] */
  readonly values: Float32Array
  readonly hidden: number
  /** [rows] the units drawn, from top to bottom. */
  readonly units: readonly number[]
  readonly stretches: readonly Stretch[]
}

/** Where there is nothing to colour. */
export const NONE = 255

/** The number of each cell's colour [rows, T]; NONE for a gate that is not used. */
export function colourNumbers(content: MapContent, steps: number): Uint8Array {
  const { kind, values, hidden, units } = content
  const gate = isGate(kind)
  const numbers = new Uint8Array(units.length * steps)
  units.forEach((unit, row) => {
    for (let step = 0; step < steps; step++) {
      const value = values[step * hidden + unit] ?? NaN
      const colour = gate ? gateColour(value) : signedColour(value, signedEnd(kind))
      numbers[row * steps + step] = Number.isNaN(value) ? NONE : colour
    }
  })
  return numbers
}

/**
 * Units over time. One pixel a cell, put there in one go and stretched; over masked steps the hatch, and what is held
 * as a line: no new value, the old one goes on.
 */
export function drawMap(
  context: CanvasRenderingContext2D,
  content: MapContent,
  columns: Columns,
  rows: Rows,
  palette: Palette,
): void {
  const { kind, units, stretches } = content
  const count = units.length
  const { steps, pitch, x, right } = columns
  if (count === 0 || steps === 0) return
  const numbers = colourNumbers(content, steps)
  const bits = bitmap(numbers, steps, count, palette)
  context.imageSmoothingEnabled = false
  for (const [from, to] of [
    [0, rows.above],
    [rows.above, count],
  ] as const) {
    if (to <= from) continue
    const [top, height] = [rows.y(from), (to - from) * rows.pitch]
    context.drawImage(bits, 0, from, steps, to - from, x(0), top, right - x(0), height)
  }
  const { token } = palette
  const held = kind === 'cell' || kind === 'hidden'
  context.fillStyle = token('--paper')
  if (pitch >= 4) {
    for (let step = 1; step < steps; step++) context.fillRect(x(step) - 0.5, 0, 1, rows.height)
  }
  const roomy = isRoomy(rows.pitch)
  if (roomy)
    for (let row = 0; row < count; row++) context.fillRect(x(0), endOf(rows, row), right, 1)
  for (const { from, to } of stretches) {
    const [left, width] = [x(from), x(to) - x(from)]
    // Between two lines of a small map there is no room for a hatch: it lies over what is held.
    if (!held || roomy) {
      context.fillStyle = token('--paper')
      context.fillRect(left, 0, width, rows.height)
    }
    hatchOver(context, palette, left, width, rows.height)
    if (!held || !roomy) continue
    for (let row = 0; row < count; row++) {
      context.fillStyle = palette.heat[numbers[row * steps + from] ?? 0] ?? ''
      context.fillRect(left, rows.y(row) + (rows.pitch - 1) / 2 - 1.5, width, 3)
    }
  }
}

const endOf = (rows: Rows, row: number) => rows.y(row) + rows.pitch - 1

export function hatchOver(
  context: CanvasRenderingContext2D,
  { hatch }: Palette,
  left: number,
  width: number,
  height: number,
): void {
  const pattern = context.createPattern(hatch, 'repeat')
  if (pattern === null) return
  pattern.setTransform(new DOMMatrix().scale(1 / devicePixelRatio))
  context.globalAlpha = 0.22
  context.fillStyle = pattern
  context.fillRect(left, 0, width, height)
  context.globalAlpha = 1
}

function bitmap(
  numbers: Uint8Array,
  width: number,
  height: number,
  { heatPixels }: Palette,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  const image = context.createImageData(width, height)
  const pixels = new Uint32Array(image.data.buffer)
  for (let i = 0; i < numbers.length; i++) pixels[i] = heatPixels[numbers[i] ?? 0] ?? 0
  context.putImageData(image, 0, 0)
  return canvas
}
