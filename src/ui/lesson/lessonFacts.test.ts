import { describe, expect, it } from 'vitest'
import type { Inside } from '#room/core/inside.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { unseenRows } from '#room/core/trainingRows.ts'
import type { Lesson, Reading } from '#room/store/lesson.ts'
import { initialState } from '#room/store/initialState.ts'
import type { Run } from '#room/store/run.ts'
import { lessonFacts } from './lessonFacts.ts'

const { runs, variant, fields, padding, inside } = initialState('en', null)
const { dataset } = startTraining('masking', { ...ARTICLE_SETTINGS, samples: 40, units: 1 })
const kept = { variant, fields, runs, padding, hidden: [], openedRun: null, inside, series: null }

const BITS = '1111011101'
const answered = { bits: BITS, padding, epoch: 0, prediction: 7.8, padded: 7.8, unmasked: 2 }

function facts(
  step: number,
  run: Partial<Run> = {},
  readings: readonly Partial<Reading>[] = [],
  course: Lesson['course'] = [],
) {
  const lesson: Lesson = {
    step,
    stage: { kind: 'told' },
    guess: 0,
    readings: readings.map((each) => ({ ...answered, maskValue: -1, valLoss: null, ...each })),
    course,
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

const counting = (...counts: number[]) => {
  const told = facts(3, looked({ counts: Float32Array.from(counts) }))
  return told?.holds
}

describe('[LES-3] no thought is told that did not come out', () => {
  it('that validating rows are learned, too', () => {
    const rising = [3, 20, 100].map((epoch) => ({ epoch, valLoss: epoch }))
    expect(facts(2, {}, rising)?.holds).toBe(false)
  })

  it('that rows are learned which the network has never trained on', () => {
    const unseen = unseenRows(dataset)
    const told = facts(2, {}, [{ epoch: 100, valLoss: 0.1 }])
    // As if the whole loss of the four that validate were theirs.
    expect(told).toMatchObject({ kept: { rows: 4, unseen, most: (0.1 * 4) / unseen } })
    // All are equal to training rows: then nothing is known.
    const known = { ...dataset, trainingRows: 20, cells: new Int8Array(dataset.cells.length) }
    expect(facts(2, { dataset: known }, [{ valLoss: 0 }])).toMatchObject({ holds: false })
  })

  it('that each 1 lifts the count by more than any 0 moves it', () => {
    expect(counting(1, 2, 3, 4, 4.2, 5, 6, 7, 7.2, 8)).toBe(true)
    expect(counting(1, 2, 3, 4, 5.2, 6, 7, 8, 8.2, 9)).toBe(false)
    expect(counting(1, 2, 3, 4, 2.8, 5, 6, 7, 7.2, 8)).toBe(false)
    expect(counting(1, 2, 3, 2.9, 2.9, 4, 5, 6, 6, 7)).toBe(false)
    expect(counting(0.3, 0.8, 1.5, 2.4, 2.5, 3.4, 4.5, 6, 6.1, 7)).toBe(false)
  })

  it('that the mask holds, the missing mask does not, and a mask of 0 learns alone', () => {
    const moved = { answer: { ...answered, padded: 7.5 } }
    expect([facts(5)?.holds, facts(5, moved)?.holds]).toEqual([true, false])
    const still = { answer: { ...answered, unmasked: answered.prediction } }
    expect([facts(7)?.holds, facts(7, still)?.holds]).toEqual([true, false])
    const losses = (...values: number[]) =>
      facts(
        8,
        {},
        values.map((valLoss) => ({ valLoss })),
      )
    expect([losses(0, 5)?.holds, losses(0, 0)?.holds]).toEqual([true, false])
    const article = [7.7854743, 7.79].map((prediction) => facts(9, says(prediction))?.holds)
    expect(article).toEqual([true, false])
  })
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
    [1, 0],
    [3, 0],
    [4, 1],
    [44, 2],
    [101, null],
  ])('an error that stays within a half from epoch %d on', (from, right) => {
    const readings = [3, 20, 100].map((epoch) => ({ epoch, valLoss: 1 / epoch }))
    const course = Array.from({ length: 100 }, (_, index) => ({
      epoch: index + 1,
      prediction: index + 1 < from ? 7 : 7.8,
    }))
    const told = facts(2, {}, readings, course)
    expect(told).toMatchObject({ right, from: right === null ? null : from, holds: true })
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
    expect(facts(6, looked({}))).toMatchObject({ held: true, right: 2, holds: true })
    const states = new Float32Array(6 * 20).fill(0.5)
    states[19] = 0.6
    expect(facts(6, looked({ states }))).toMatchObject({ held: false, right: null, holds: false })
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
