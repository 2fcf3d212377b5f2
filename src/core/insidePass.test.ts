import { describe, expect, test } from 'vitest'
import golden from '#reference/golden-small.json'
import padding from '#reference/padding.json'
import { float32Bits } from './float32.ts'
import type { MaskUse } from './inside.ts'
import { insidePass } from './insidePass.ts'
import { ARTICLE_SETTINGS } from './settings.ts'
import type { Variant } from './variants.ts'
import { fromKeras } from './testing/fromKeras.ts'

/** A row as the reference writes it: a point is a step of padding. */
const cellsOf = (row: string) => Int8Array.from(row, (cell) => (cell === '.' ? -1 : Number(cell)))

/** The same step's [H] of each kind. */
function stepsOf(states: Float32Array, steps: number, units: number) {
  const plane = (kind: number, t: number) =>
    states.subarray((kind * steps + t) * units, (kind * steps + t + 1) * units)
  return Array.from({ length: steps }, (_, t) => ({
    c: plane(0, t),
    h: plane(1, t),
    gates: [2, 3, 4, 5].map((kind) => plane(kind, t)),
  }))
}

/** The largest distance between any two of their entries. */
function apart(found: ArrayLike<number>, expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length)
  return Math.max(...expected.map((value, i) => Math.abs((found[i] ?? NaN) - value)))
}

describe.each(['hard_sigmoid', 'sigmoid'] as const)('[INSIDE-1] with %s', (activation) => {
  const [, , row = ''] = golden.rows
  const expected = golden.cases[activation].states_of_row_2
  const weights = fromKeras(golden.weights)
  const model = { maskValue: golden.mask_value, recurrentActivation: activation }
  const { states } = insidePass('masking', model, weights, cellsOf(row), 'model')
  const steps = stepsOf(states, row.length, golden.units)

  test('c and h are Keras’s at each step', () => {
    expect(expected).toHaveLength(row.length)
    expected.forEach(({ c, h }, t) => {
      expect(apart(steps[t]?.c ?? [], c)).toBeLessThan(1e-6)
      expect(apart(steps[t]?.h ?? [], h)).toBeLessThan(1e-6)
    })
  })

  test('the gates are what Keras’s h of the step before makes of them', () => {
    const { units: H, weights: w } = golden
    const gate = (z: number) =>
      activation === 'sigmoid' ? 1 / (1 + Math.exp(-z)) : Math.min(1, Math.max(0, 0.2 * z + 0.5))
    for (let t = 1; t < row.length; t++) {
      const before = expected[t - 1]?.h ?? []
      const z = w.bias.map((b, j) =>
        before.reduce(
          (sum, h, k) => sum + h * (w.recurrent_kernel[k * 4 * H + j] ?? NaN),
          b + Number(row[t]) * (w.kernel[j] ?? NaN),
        ),
      )
      const found = steps[t]?.gates.flatMap((plane) => [...plane]) ?? []
      const gates = z.map((value, j) => (Math.floor(j / H) === 2 ? Math.tanh : gate)(value))
      expect(apart(found, gates)).toBeLessThan(1e-6)
    }
  })

  test('the last running count is Keras’s prediction', () => {
    golden.rows.forEach((each, i) => {
      const { counts } = insidePass('masking', model, weights, cellsOf(each), 'model')
      const keras = golden.cases[activation].predictions[i] ?? NaN
      expect(counts.at(-1)).toBeCloseTo(keras, 6)
    })
  })
})

/** A trained model of the reference. */
function passOf({ settings, weights }: (typeof padding)[keyof typeof padding]) {
  const { maskValue, recurrentActivation, variant } = settings
  const model = { maskValue, recurrentActivation: recurrentActivation as 'hard_sigmoid' }
  const converted = fromKeras(weights)
  return (row: string, mask: MaskUse) =>
    insidePass(variant as Variant, model, converted, cellsOf(row), mask)
}

const { 'fixed-adam': fixed, ...masked } = padding
const MASKED = Object.values(masked).map((model) => ({ name: model.case, model }))

describe('[INSIDE-1] without a mask the running count is what Keras predicts for the row so far', () => {
  test.each([
    { name: fixed.case, pass: passOf(fixed), rows: fixed.behind['-1'] },
    ...MASKED.map(({ name, model }) => ({
      name,
      pass: passOf(model),
      rows: model.maskRemovedBehind,
    })),
  ])('$name', ({ pass, rows }) => {
    const { counts } = pass(rows.at(-1)?.input ?? '', 'away')
    expect(rows).toHaveLength(41)
    for (const { input, prediction } of rows) {
      expect(counts[input.length - 1]).toBeCloseTo(prediction, 5)
    }
  })
})

describe('[INSIDE-2] [PAD-2] a masked step has h and c of the step before in every bit, and no gates', () => {
  test.each(MASKED)('$name', ({ model }) => {
    const pass = passOf(model)
    const units = model.weights.dense_kernel.length
    const alone = stepsOf(pass(model.sequence, 'model').states, model.sequence.length, units)
    const nothing: Record<'h' | 'c', Float32Array> = {
      h: new Float32Array(units),
      c: new Float32Array(units),
    }
    for (const { input, prediction } of [...model.behind, ...model.inFront, ...model.between]) {
      const { states, masked: skipped, counts } = pass(input, 'model')
      const steps = stepsOf(states, input.length, units)
      let held = nothing
      let read = 0
      for (const [t, cell] of Array.from(input).entries()) {
        const isPadding = cell === '.'
        if (!isPadding) held = alone[read++] ?? nothing
        expect(skipped[t]).toBe(isPadding ? 1 : 0)
        expect(bitsOf(steps[t]?.h)).toEqual(bitsOf(held.h))
        expect(bitsOf(steps[t]?.c)).toEqual(bitsOf(held.c))
        const gates = steps[t]?.gates.flatMap((plane) => [...plane]) ?? []
        expect(gates.filter(Number.isNaN)).toHaveLength(isPadding ? gates.length : 0)
      }
      expect(counts.at(-1)).toBeCloseTo(prediction, 5)
    }
  })
})

const bitsOf = (values: Float32Array | undefined) => Array.from(values ?? [], float32Bits)

test('[INSIDE-2] a mask value that is a bit skips that bit as well, and no mask skips nothing', () => {
  const { weights } = masked['masking-adam']
  const skipped = (mask: MaskUse) => {
    const model = { ...ARTICLE_SETTINGS, maskValue: 0 }
    return [...insidePass('masking', model, fromKeras(weights), cellsOf('101.'), mask).masked]
  }
  expect(skipped('model')).toEqual([0, 1, 0, 1])
  expect(skipped('away')).toEqual([0, 0, 0, 0])
})

test('an empty sequence has no steps', () => {
  const { counts, states } = passOf(fixed)('', 'model')
  expect(counts).toHaveLength(0)
  expect(states).toHaveLength(0)
})
