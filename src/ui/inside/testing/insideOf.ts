import { type Inside, STATE_KINDS } from '#room/core/inside.ts'

/** An inside in which unit u has u/10 + t at step t, times `sign[u]`, in every kind of state. */
export function insideOf(cells: readonly number[], sign: readonly number[]): Inside {
  const [steps, units] = [cells.length, sign.length]
  const values = cells.flatMap((_, t) => sign.map((s, u) => s * (u / 10 + t)))
  return {
    bits: cells.filter((cell) => cell >= 0).join(''),
    padding: { place: 'behind', steps: cells.filter((cell) => cell < 0).length },
    epoch: 1,
    mask: 'model',
    units,
    cells: Int8Array.from(cells),
    masked: Uint8Array.from(cells, (cell) => (cell < 0 ? 1 : 0)),
    states: Float32Array.from(STATE_KINDS.flatMap(() => values)),
    counts: new Float32Array(steps),
    denseKernel: Float32Array.from(sign, (s, u) => -s * (units - u)),
    prediction: 0,
  }
}
