import { describe, expect, test } from 'vitest'
import { curvePaddings, type Padding, tablePaddings } from '#room/core/padding.ts'
import type { Answer, Proof, ProofRow } from '#room/core/results.ts'
import type { Run } from '#room/store/run.ts'
import { freshRun } from '#room/store/runs.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import {
  brokenCases,
  claimsOf,
  curveAge,
  lineOf,
  linesOf,
  proofAge,
  withCurve,
} from './proofView.ts'

const behind = (steps: number): Padding => ({ place: 'behind', steps })
const base = Math.fround(4.9639335)

const row = (padding: Padding): ProofRow => ({
  padding,
  masked: base,
  unmasked: Math.fround(base - padding.steps / 8),
  zeros: null,
})

const proofOf = (padding: Padding, more: Partial<Proof> = {}): Proof => ({
  bits: '1110101',
  padding,
  epoch: 3,
  curve: curvePaddings(padding.place).map(row),
  table: tablePaddings(padding).map(row),
  inCompany: base,
  ...more,
})

const answerOf = (padding: Padding, more: Partial<Answer> = {}): Answer => ({
  bits: '1110101',
  padding,
  epoch: 3,
  prediction: base,
  padded: base,
  unmasked: row(padding).unmasked,
  ...more,
})

const runOf = (more: Partial<Run>): Run => ({
  ...freshRun(1, 'masking', ARTICLE_SETTINGS, '1110101'),
  ...more,
})

describe('the numbers of the slider', () => {
  test('before the first answer there are none', () => {
    expect(claimsOf(runOf({}), behind(10), true)).toBeNull()
  })

  test('a move of the slider is answered from the curve', () => {
    const run = runOf({ answer: answerOf(behind(10)), proof: proofOf(behind(10)) })
    expect(claimsOf(run, behind(23), true)).toMatchObject({
      padding: behind(23),
      base,
      masked: { value: base, differing: 0 },
      unmasked: { drift: -23 / 8 },
      age: { kind: 'now' },
    })
  })

  test('after an epoch the live answer is shown, not the older proof', () => {
    const next = answerOf(behind(10), { epoch: 4, prediction: 5, padded: 5 })
    const run = runOf({ answer: next, proof: proofOf(behind(10)) })
    expect(claimsOf(run, behind(10), true)).toMatchObject({ base: 5, age: { kind: 'now' } })
    expect(claimsOf(run, behind(11), true)?.age).toEqual({ kind: 'epoch', epoch: 3 })
  })

  test('the answer to another sequence is never shown as current', () => {
    const run = runOf({ bits: '111', answer: answerOf(behind(10)), proof: proofOf(behind(10)) })
    expect(claimsOf(run, behind(10), true)?.age).toEqual({ kind: 'other' })
  })

  test('[PAD-6] a masked answer that moved by one bit is held as moved', () => {
    const moved = Math.fround(base + 2 ** -21)
    const run = runOf({ answer: answerOf(behind(10), { padded: moved }) })
    expect(claimsOf(run, behind(10), true)?.masked?.differing).toBeGreaterThan(0)
  })

  test('a model without a mask has no masked number', () => {
    const run = runOf({ answer: answerOf(behind(10)) })
    expect(claimsOf(run, behind(10), false)?.masked).toBeNull()
  })
})

describe('age', () => {
  test('the chart is out of date as soon as the padding goes to another place', () => {
    const run = runOf({ answer: answerOf(behind(10)), proof: proofOf(behind(10)) })
    expect(curveAge(run, behind(3))).toEqual({ kind: 'now' })
    expect(curveAge(run, { place: 'front', steps: 10 })).toEqual({ kind: 'other' })
    expect(proofAge(run)).toEqual({ kind: 'now' })
  })
})

describe('a proof that comes with its table first', () => {
  const table = proofOf(behind(11), { curve: [] })

  test('keeps the curve of the same place, sequence and weights', () => {
    expect(withCurve(table, proofOf(behind(10)))?.curve).toHaveLength(41)
  })

  test.each([
    ['place', { padding: { place: 'front', steps: 10 } as const }],
    ['sequence', { bits: '111' }],
    ['epoch', { epoch: 2 }],
  ])('keeps no curve of another %s', (_, other) => {
    expect(withCurve(table, { ...proofOf(behind(10)), ...other })?.curve).toEqual([])
  })

  test('is shown from its table', () => {
    const run = runOf({ answer: answerOf(behind(10)), proof: proofOf(behind(10), { curve: [] }) })
    expect(lineOf(run, behind(5)).masked).toMatchObject({ value: base, differing: 0 })
    expect(claimsOf(run, behind(5), true)).toMatchObject({ base, age: { kind: 'now' } })
  })
})

describe('rows', () => {
  test('the row of the slider stands among the others, from the curve', () => {
    const run = runOf({ proof: proofOf(behind(10)) })
    expect(linesOf(run, behind(7)).find(({ padding }) => padding.steps === 7)).toMatchObject({
      masked: { value: base },
    })
  })

  test('what was not computed is left open', () => {
    const run = runOf({ proof: proofOf(behind(10)) })
    expect(lineOf(run, { place: 'front', steps: 7 })).toMatchObject({
      masked: null,
      unmasked: null,
    })
  })
})

describe('[PAD-1] broken cases', () => {
  test('none where all bits agree', () => {
    expect(brokenCases(runOf({ proof: proofOf(behind(10)) }), behind(10), true)).toEqual([])
  })

  test('the case of the slider comes first', () => {
    const moved = (from: ProofRow) =>
      from.padding.steps === 5 || from.padding.steps === 9 ? { ...from, masked: base + 1 } : from
    const proof = proofOf(behind(10))
    const run = runOf({ proof: { ...proof, curve: proof.curve.map(moved) } })
    expect(brokenCases(run, behind(9), true).map(({ padding }) => padding)).toEqual([
      behind(9),
      behind(5),
    ])
  })

  test('the company of other rows counts, too', () => {
    const run = runOf({ proof: proofOf(behind(10), { inCompany: base + 1 }) })
    expect(brokenCases(run, behind(10), true)).toMatchObject([{ padding: null }])
  })

  test('the latest answer tells it before the proof does, and not twice', () => {
    const answer = answerOf(behind(10), { padded: base + 1 })
    const told = [{ padding: behind(10), held: { value: base + 1, base } }]
    expect(brokenCases(runOf({ answer, proof: null }), behind(10), true)).toMatchObject(told)
    expect(brokenCases(runOf({ answer }), behind(10), true)).toMatchObject(told)
    const proof = proofOf(behind(10))
    const moved = (one: ProofRow) => (one.padding.steps === 10 ? { ...one, masked: base + 1 } : one)
    const proved = { ...proof, curve: proof.curve.map(moved) }
    expect(brokenCases(runOf({ answer, proof: proved }), behind(10), true)).toHaveLength(1)
    const other = answerOf(behind(10), { padded: base + 1, bits: '111' })
    expect(brokenCases(runOf({ answer: other, proof: null }), behind(10), true)).toEqual([])
  })

  test('a model without a mask breaks no rule', () => {
    const run = runOf({ answer: answerOf(behind(10), { padded: base + 1 }) })
    expect(brokenCases(run, behind(10), false)).toEqual([])
  })
})
