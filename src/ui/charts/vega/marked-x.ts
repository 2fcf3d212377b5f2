/** An x value that something is said of: a thin line from top to bottom, with a word beside it. */
export interface MarkedX {
  readonly x: number
  readonly text: string
}

/** @param last the end of the axis: near it the word stands on the other side */
export function markedLayers({ x, text }: MarkedX, last: number, color: string): object[] {
  const place = { data: { values: [{ x }] }, encoding: { tooltip: null } }
  const side = x > 0.75 * last ? { align: 'right', dx: -5 } : { align: 'left', dx: 5 }
  return [
    { mark: { type: 'rule', color, strokeWidth: 1, strokeDash: [4, 3] }, ...place },
    { mark: { type: 'text', text, color, y: 2, baseline: 'top', ...side }, ...place },
  ]
}
