import { expect, test } from 'vitest'
import { samplePin } from '#room/core/testing/samplePin.ts'
import { runRows } from './runRows.ts'

const { settings, history, answer } = samplePin()
const run = { settings, given: null, history, answer, phase: { kind: 'finished' } } as const

test('each pinned run has the settings in which it differs, and the shown one all of these', () => {
  const pins = [
    samplePin({ letter: 'A', settings: { ...settings, units: 8 } }),
    samplePin({ letter: 'C', settings: { ...settings, units: 4, seed: 7 } }),
    samplePin({ letter: 'D' }),
  ]
  const rows = runRows('fixed', run, pins).map(({ letter, variant, differing }) => [
    letter,
    variant,
    ...differing.map(({ name, value }) => `${name} ${String(value)}`),
  ])
  expect(rows).toEqual([
    [null, null, 'seed 0', 'units 2'],
    ['A', null, 'units 8'],
    ['C', null, 'seed 7', 'units 4'],
    ['D', null],
  ])
})

test('the variants are named where there is more than one', () => {
  const rows = runRows('fixed', run, [samplePin({ variant: 'masking' })])
  expect(rows.map(({ variant }) => variant)).toEqual(['fixed', 'masking'])
})

test('a run that has not trained has neither losses nor an answer to compare', () => {
  const [now] = runRows('fixed', { ...run, history: [] }, [])
  expect(now).toMatchObject({ epochs: 0, planned: 3, last: null, answer: null })
})

test('a run that began with weights from a file says so: its settings alone do not repeat it', () => {
  const rows = runRows('fixed', run, [samplePin({ from: 'mine.npz' })])
  expect(rows.map(({ from }) => from)).toEqual([null, 'mine.npz'])
})
