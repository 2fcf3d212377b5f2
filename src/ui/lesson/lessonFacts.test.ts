import { describe, expect, it } from 'vitest'
import type { Inside } from '#room/core/inside.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import type { Lesson, Reading } from '#room/store/lesson.ts'
import { initialState } from '#room/store/initialState.ts'
import type { Run } from '#room/store/state.ts'
import { lessonFacts } from './lessonFacts.ts'

const { runs, variant, fields, padding, inside } = initialState('en', null)
const { dataset } = startTraining('masking', { ...ARTICLE_SETTINGS, samples: 40, units: 1 })
const kept = { variant, fields, runs, padding, hidden: [], openedRun: null, inside }

const BITS = '1111011101'
const answered = { bits: BITS, padding, epoch: 0, prediction: 7.8, padded: 7.8, unmasked: 2 }

function facts(step: number, run: Partial<Run> = {}, readings: readonly Partial<Reading>[] = []) {
  const lesson: Lesson = {
    step,
    stage: { kind: 'told' },
    guess: 0,
    readings: readings.map((each) => ({ ...answered, maskValue: -1, valLoss: null, ...each })),
    kept,
  }
  const own = { ...runs.masking, bits: BITS, dataset, answer: answered, ...run }
  return lessonFacts({ lesson, run: own })
}

const says = (prediction: number) => ({ answer: { ...answered, prediction } })
const looked = (change: Partial<Inside>): { inside: Inside } => ({
  inside: {
    ...answered,
    mask: 'model',
    units: 1,
    cells: new Int8Array(20),
    masked: new Uint8Array(20),
    states: new Float32Array(6 * 20).fill(0.5),
    counts: Float32Array.of(1, 2, 3),
    denseKernel: Float32Array.of(1),
    ...change,
  },
})

describe('[LES-3] what came out decides which choice was right', () => {
  it.each([
    [0.01, 1],
    [7.5, 0],
    [4, null],
    [NaN, null],
  ])('an untrained answer of %d', (prediction, right) => {
    expect(facts(1, says(prediction))?.right).toBe(right)
  })

  it.each([
    [[8.4, 3, 7.9], 2, 100],
    [[8.4, 7.8, 7.9], 0, 3],
    [[1, 7.8, 8.1], 1, 20],
    [[8, 8, 7], null, null],
  ])('errors that stay within a half: %j', (predictions, right, from) => {
    const readings = predictions.map((prediction, i) => ({
      prediction,
      epoch: [3, 20, 100][i] ?? 0,
    }))
    expect(facts(2, {}, readings)).toMatchObject({ right, from })
  })

  it.each([
    [2.7, 0],
    [1.5, null],
    [0.2, 1],
    [7.6, 2],
  ])('a running count of %d after three ones', (third, right) => {
    const counts = Float32Array.of(1, 2, third, 4, 4, 5, 6, 7, 7, 8)
    expect(facts(3, looked({ counts }))?.right).toBe(right)
  })

  it('padding that leaves every bit, and padding that moves one', () => {
    expect(facts(5)?.right).toBe(2)
    const moved = { answer: { ...answered, padded: Math.fround(7.800001) } }
    expect(facts(5, moved)?.right).toBe(0)
  })

  it('states that are held in each bit, and one that is not', () => {
    expect(facts(6, looked({}))).toMatchObject({ held: true, right: 2 })
    const states = new Float32Array(6 * 20).fill(0.5)
    states[19] = 0.6
    expect(facts(6, looked({ states }))).toMatchObject({ held: false, right: null })
  })

  it('the way that the answer goes without the mask', () => {
    expect(facts(7)?.right).toBe(1)
    expect(facts(7, { answer: { ...answered, unmasked: 9 } })?.right).toBe(0)
  })

  it.each([
    [[0, 5], 0],
    [[5, 0], 1],
    [[0, 0], 2],
    [[5, 5], 3],
  ])('validation losses of %j with mask values 0 and 1', (losses, right) => {
    expect(
      facts(
        8,
        {},
        losses.map((valLoss) => ({ valLoss })),
      )?.right,
    ).toBe(right)
  })

  it.each([
    [7.7854743, 0],
    [7.79, 1],
    [7, 2],
  ])('%d beside the article’s number', (prediction, right) => {
    expect(facts(9, says(prediction))?.right).toBe(right)
  })
})

it('[LES-3] nothing is said of what goes on inside before it is of these weights and bits', () => {
  expect(facts(3)).toBeNull()
  expect(facts(3, looked({ epoch: 4 }))).toBeNull()
  expect(facts(6, looked({ mask: 'away' }))).toBeNull()
})
