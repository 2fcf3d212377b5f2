/** A line of a run that is not the one shown: drawn thin, with dashes, and with a letter on it. */
export interface PinnedLine {
  /** The series. */
  readonly name: string
  readonly letter: string
  readonly dash: readonly number[]
  /** The x value at which the letter stands. */
  readonly x: number
}

/** The mark of such a line. */
export function thinMark(mark: object, { dash }: PinnedLine): object {
  return { ...mark, strokeWidth: 1.25, strokeDash: [...dash] }
}

/** Its letter above it, on a ground that keeps the lines away. */
export function letterLayers(
  line: { readonly encoding: { readonly y: object } },
  { letter, x }: PinnedLine,
  color: string,
  paper: string,
): object[] {
  const place = {
    transform: [{ filter: `datum.x === ${x}` }],
    encoding: { y: line.encoding.y },
  }
  // So that a line along the axis does not have its letter cut in half; what leaves the axis is not drawn.
  const above = { yOffset: -8, clip: true }
  const ground = { type: 'point', filled: true, opacity: 1, size: 170, fill: paper, ...above }
  const text = { type: 'text', text: letter, color, fontWeight: 'bold', ...above }
  return [
    { mark: ground, ...place },
    { mark: text, ...place },
  ]
}
