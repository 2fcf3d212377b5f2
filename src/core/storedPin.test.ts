import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LETTERS } from './pinnedRun.ts'
import { readStoredPin, storedPin } from './storedPin.ts'
import { SETTING_NAMES } from './settings.ts'
import { samplePin } from './testing/samplePin.ts'
import { VARIANTS } from './variants.ts'

test('[RUN-2] what was stored comes back as it was, weights bit for bit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...VARIANTS),
      fc.constantFrom(...LETTERS),
      fc.boolean(),
      fc.option(fc.string()),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      (variant, letter, diverged, from, weight) => {
        const pin = samplePin({ variant, letter, diverged, from })
        pin.weights.recurrentKernel[3] = weight
        expect(readStoredPin(storedPin(pin))).toEqual({ pin })
      },
    ),
  )
})

test('[RUN-2] what another version of the page stored is told from what is broken', () => {
  const { version, ...unmarked } = storedPin(samplePin())
  const other = { problem: 'other-version' }
  expect(readStoredPin({ ...unmarked, version: version + 1 })).toEqual(other)
  expect(readStoredPin({ name: 'A', version: version - 1 })).toEqual(other)
  expect(readStoredPin(unmarked)).toEqual({ problem: 'broken' })
})

const whole = storedPin(samplePin())
const { settings, history, answer, weights } = whole
const [first, second] = history

test.each<[string, object]>([
  ['a letter that is no place', { letter: 'I' }],
  ['a variant that is none', { variant: 'gru' }],
  ['no settings', { settings: null }],
  ['a setting out of bounds', { settings: { ...settings, units: 0 } }],
  ['a setting of another type', { settings: { ...settings, units: '2' } }],
  ['a setting that is missing', { settings: { ...settings, shuffle: undefined } }],
  ['no epoch', { history: [], answer: { ...answer, epoch: 0 } }],
  ['an epoch that is missing', { history: [second] }],
  ['a loss that is no number', { history: [first, { ...second, loss: Number.NaN }] }],
  ['an answer of another epoch', { answer: { ...answer, epoch: 1 } }],
  ['a sequence of other signs', { answer: { ...answer, bits: '12' } }],
  ['a sequence that is too long', { answer: { ...answer, bits: '1'.repeat(65) } }],
  ['padding that is none', { answer: { ...answer, padding: { place: 'above', steps: 1 } } }],
  [
    'more padding than there is',
    { answer: { ...answer, padding: { place: 'behind', steps: 41 } } },
  ],
  ['no prediction', { answer: { ...answer, prediction: null } }],
  ['no word on whether it diverged', { diverged: undefined }],
  ['weights as a list', { weights: { ...weights, bias: [...weights.bias] } }],
  ['too few weights', { weights: { ...weights, kernel: new Float32Array(1) } }],
  ['a weight that is no number', { weights: { ...weights, denseBias: Float32Array.of(NaN) } }],
  ['no word on where it began', { from: undefined }],
  ['no embedding', { variant: 'embedding' }],
])('[RUN-2] %s is broken', (_what, change) => {
  expect(readStoredPin({ ...whole, ...change })).toEqual({ problem: 'broken' })
})

test('[RUN-2] whatever lies there, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(readStoredPin(anything)).toHaveProperty('problem')
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(whole)), fc.anything(), (key, anything) => {
      expect(() => readStoredPin({ ...whole, [key]: anything })).not.toThrow()
    }),
  )
})

test('[RUN-2] pins of other settings than these have another version', () => {
  const { version } = storedPin(samplePin())
  // Changed on one side, it is to be changed on the other (CONTRIBUTING.md, "Add a setting").
  expect({ version, settings: SETTING_NAMES.toSorted().join(' ') }).toEqual({
    version: 1,
    settings:
      'backend batchSize epochs kernels learningRate length lengthSigma maskValue medianLength optimizer recurrentActivation samples seed shuffle trainable units updateOrder validationSplit',
  })
})
