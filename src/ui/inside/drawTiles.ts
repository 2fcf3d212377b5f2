import { type Columns, TILES } from './mapLayout.ts'
import type { Palette } from './palette.ts'

/** Below this there is no room for a digit. */
const DIGIT = 11

/** The steps as tiles: bits as elsewhere on the page, padding hatched. */
export function drawTiles(
  context: CanvasRenderingContext2D,
  cells: Int8Array,
  { pitch, x }: Columns,
  { token, hatch }: Palette,
): void {
  const gap = pitch >= 6 ? 1 : pitch >= 3 ? 0.5 : 0
  const pattern = context.createPattern(hatch, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / devicePixelRatio))
  context.font = `600 12px ${token('--sans')}`
  context.textAlign = 'center'
  cells.forEach((cell, step) => {
    const [left, width] = [x(step) + gap, pitch - 2 * gap]
    const [ground, edge, ink] = LOOKS[cell === 1 ? 1 : 0]
    context.fillStyle = cell < 0 ? (pattern ?? token('--pad-ground')) : token(ground)
    context.fillRect(left, 0, width, TILES)
    if (pitch < 4) return
    context.strokeStyle = token(cell < 0 ? '--pad-line' : edge)
    context.lineWidth = 1
    context.strokeRect(left + 0.5, 0.5, width - 1, TILES - 1)
    if (cell < 0 || pitch < DIGIT) return
    context.fillStyle = token(ink)
    context.fillText(String(cell), left + width / 2, 13.5)
  })
}

/** Ground, edge and ink of the bits 0 and 1. */
const LOOKS = [
  ['--zero', '--zero-edge', '--on-zero'],
  ['--one', '--one', '--on-one'],
] as const
