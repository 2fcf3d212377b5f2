import type { Weights } from '#room/core/weights.ts'

// The kernel's staging room: weights in Keras's order, the units filled up to H, a multiple of 8, with zeros:
// kernel [4][H], recurrent_kernel [H][4][H], bias [4][H], dense kernel [H], dense bias [4], embeddings [V].

type Floats = (at: number, count: number) => Float32Array

/** The parts of the staging room, as views. */
function staged(floats: Floats, at: number, units: number, vocabulary: number) {
  const H = Math.ceil(units / 8) * 8
  const counts = [4 * H, 4 * H * H, 4 * H, H, 4, vocabulary]
  const ends = counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, count) => sum + count, 0))
  const all = floats(at, ends.at(-1) ?? 0)
  const part = (i: number) => all.subarray((ends[i] ?? 0) - (counts[i] ?? 0), ends[i])
  return {
    H,
    all,
    kernel: part(0),
    recurrentKernel: part(1),
    bias: part(2),
    denseKernel: part(3),
    denseBias: part(4),
    embeddings: part(5),
  }
}

/** @param inputs what goes where the embeddings are, whether the weights have some or not */
export function writeStaging(
  floats: Floats,
  at: number,
  units: number,
  weights: Weights,
  inputs: ArrayLike<number>,
): void {
  const room = staged(floats, at, units, inputs.length)
  if (room.H !== units) room.all.fill(0)
  copyRows(weights.kernel, units, room.kernel, room.H, units)
  copyRows(weights.recurrentKernel, units, room.recurrentKernel, room.H, units)
  copyRows(weights.bias, units, room.bias, room.H, units)
  room.denseKernel.set(weights.denseKernel)
  room.denseBias.set(weights.denseBias)
  room.embeddings.set(inputs)
}

/** A copy of what is there. */
export function readStaging(
  floats: Floats,
  at: number,
  units: number,
  { vocabulary, embeddings }: { readonly vocabulary: number; readonly embeddings: boolean },
): Weights {
  const room = staged(floats, at, units, vocabulary)
  const taken = (from: Float32Array, length: number) => {
    if (room.H === units) return from.slice()
    const to = new Float32Array(length)
    copyRows(from, room.H, to, units, units)
    return to
  }
  return {
    kernel: taken(room.kernel, 4 * units),
    recurrentKernel: taken(room.recurrentKernel, 4 * units * units),
    bias: taken(room.bias, 4 * units),
    denseKernel: room.denseKernel.slice(0, units),
    denseBias: room.denseBias.slice(0, 1),
    ...(embeddings ? { embeddings: room.embeddings.slice() } : {}),
  }
}

/** As many rows as the smaller matrix has, `count` entries of each. */
function copyRows(
  from: Float32Array,
  fromWidth: number,
  to: Float32Array,
  toWidth: number,
  count: number,
): void {
  if (fromWidth === toWidth) {
    to.set(from)
    return
  }
  const rows = Math.min(from.length / fromWidth, to.length / toWidth)
  for (let row = 0; row < rows; row++) {
    to.set(from.subarray(row * fromWidth, row * fromWidth + count), row * toWidth)
  }
}
