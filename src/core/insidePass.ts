import { encodeInputs } from './encode.ts'
import { type MaskUse, STATE_KINDS } from './inside.ts'
import type { Settings } from './settings.ts'
import type { Variant } from './variants.ts'
import type { Weights } from './weights.ts'

/** What an unmasked Fixed length model is fed for padding. */
const FILL = -1

type Model = Pick<Settings, 'maskValue' | 'recurrentActivation'>

/** What the pass finds; see `Inside` for the shapes. `states` and `counts` are views of one buffer. */
interface Passed {
  readonly masked: Uint8Array
  readonly states: Float32Array
  readonly counts: Float32Array
}

/**
 * The forward pass of one sequence, step by step (TRAIN-3), with all that it leaves behind. What is kept is float32 and
 * is what the next step reads; each sum is added up in double precision.
 * @param cells [T] 0, 1 or PAD
 */
export function insidePass(
  variant: Variant,
  model: Model,
  weights: Weights,
  cells: Int8Array,
  mask: MaskUse,
): Passed {
  const T = cells.length
  const H = weights.denseKernel.length
  const size = T * H
  const buffer = new Float32Array(STATE_KINDS.length * size + T)
  const states = buffer.subarray(0, STATE_KINDS.length * size)
  const counts = buffer.subarray(STATE_KINDS.length * size)
  const [c, h, ...gates] = STATE_KINDS.map((_, k) => states.subarray(k * size, (k + 1) * size))
  const { x, masked } = read(variant, model, weights, cells, mask)
  const gate = model.recurrentActivation === 'sigmoid' ? sigmoid : hardSigmoid
  const z = new Float64Array(4 * H)
  const start = new Float32Array(H)
  for (let t = 0; t < T; t++) {
    const [from, to] = [t * H, (t + 1) * H]
    const at = (plane: Float32Array | undefined, begin = from, end = to) =>
      plane?.subarray(begin, end) ?? start
    const hBefore = t === 0 ? start : at(h, from - H, from)
    const cBefore = t === 0 ? start : at(c, from - H, from)
    if (masked[t] === 1) {
      // By copying, never by arithmetic (PAD-2).
      at(h).set(hBefore)
      at(c).set(cBefore)
      for (const plane of gates) at(plane).fill(NaN)
    } else {
      preactivate(z, x[t] ?? 0, hBefore, weights)
      const [i, f, g, o] = gates.map((plane) => at(plane))
      if (i && f && g && o) stepCell(gate, z, cBefore, { i, f, g, o, c: at(c), h: at(h) })
    }
    counts[t] = dense(at(h), weights)
  }
  return { masked, states, counts }
}

/** [T] what each step is fed, and whether the mask skips it. */
function read(
  variant: Variant,
  { maskValue }: Model,
  { embeddings }: Weights,
  cells: Int8Array,
  mask: MaskUse,
): { readonly x: Float32Array; readonly masked: Uint8Array } {
  const inputs = encodeInputs(variant, variant === 'fixed' ? FILL : maskValue, cells)
  // Keras masks by value: ID 0, or whatever equals the mask value, which may be a bit.
  const skipped = { fixed: null, masking: Math.fround(maskValue), embedding: 0 }[variant]
  const masked = Uint8Array.from(inputs, (input) => (mask === 'model' && input === skipped ? 1 : 0))
  const x = embeddings
    ? Float32Array.from(inputs, (id) => embeddings[id] ?? NaN)
    : Float32Array.from(inputs)
  return { x, masked }
}

/** z [4H] = x·K + b + h·U, four rows of U at a time: z is the sum that is read and written most. */
function preactivate(z: Float64Array, x: number, h: Float32Array, weights: Weights): void {
  const { kernel, recurrentKernel, bias } = weights
  const width = z.length
  for (let j = 0; j < width; j++) z[j] = x * (kernel[j] ?? 0) + (bias[j] ?? 0)
  for (let k = 0; k < h.length; k += 4) {
    const [h0, h1, h2, h3] = [h[k] ?? 0, h[k + 1] ?? 0, h[k + 2] ?? 0, h[k + 3] ?? 0]
    const row = k * width
    for (let j = 0; j < width; j++) {
      const at = row + j
      z[j] =
        (z[j] ?? 0) +
        h0 * (recurrentKernel[at] ?? 0) +
        h1 * (recurrentKernel[at + width] ?? 0) +
        h2 * (recurrentKernel[at + 2 * width] ?? 0) +
        h3 * (recurrentKernel[at + 3 * width] ?? 0)
    }
  }
}

type Step = Record<'i' | 'f' | 'g' | 'o' | 'c' | 'h', Float32Array>

/** z [4H], the c before [H] → gates, c and h [H] of this step. */
function stepCell(
  gate: (z: number) => number,
  z: Float64Array,
  cBefore: Float32Array,
  { i, f, g, o, c, h }: Step,
): void {
  const H = c.length
  for (let j = 0; j < H; j++) {
    i[j] = gate(z[j] ?? 0)
    f[j] = gate(z[H + j] ?? 0)
    g[j] = Math.tanh(z[2 * H + j] ?? 0)
    o[j] = gate(z[3 * H + j] ?? 0)
    c[j] = (f[j] ?? 0) * (cBefore[j] ?? 0) + (i[j] ?? 0) * (g[j] ?? 0)
    h[j] = (o[j] ?? 0) * Math.tanh(c[j] ?? 0)
  }
}

/** h·W + b */
function dense(h: Float32Array, { denseKernel, denseBias }: Weights): number {
  let sum = denseBias[0] ?? NaN
  for (let k = 0; k < h.length; k++) sum += (h[k] ?? 0) * (denseKernel[k] ?? 0)
  return sum
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

/** Keras 2's (TRAIN-3). */
const hardSigmoid = (z: number): number => Math.min(Math.max(0.2 * z + 0.5, 0), 1)
