import { expect, test } from 'vitest'
import { curvePaddings } from '#room/core/padding.ts'
import type { Proof, ProofRow } from '#room/core/results.ts'
import { en } from '#room/ui/messages/en/index.ts'
import { chartLines, chartSentence } from './chartLines.ts'

const words = en.proof

const proofOf = (row: (steps: number) => Omit<ProofRow, 'padding'>): Proof => ({
  bits: '1110101',
  padding: { place: 'behind', steps: 10 },
  epoch: 1,
  curve: curvePaddings('behind').map((padding) => ({ padding, ...row(padding.steps) })),
  table: [],
  inCompany: 5,
})

test('with a mask there is a flat line and one that drifts', () => {
  const lines = chartLines(
    proofOf((steps) => ({ masked: 5, unmasked: 5 - steps, zeros: null })),
    words,
    false,
  )
  expect(lines.map(({ label }) => label)).toEqual([words.awayLong, words.flatLong])
  expect(chartSentence(lines, 10, words)).toBe(
    'Prediction over the number of padding steps. ' +
      'the same weights, mask taken away: 5.0000 at 0 steps, −5.0000 at 10, −35.0000 at 40. ' +
      'With the mask: 5.0000, whatever the number.',
  )
})

test('[PAD-6] a masked line that moves is not called one number', () => {
  const lines = chartLines(
    proofOf((steps) => ({ masked: steps > 37 ? 5.5 : 5, unmasked: 5, zeros: null })),
    words,
    false,
  )
  expect(lines[1]?.label).toBe(words.flatShort)
  expect(chartSentence(lines, 10, words)).toContain('3 of the 40 padded answers differ')
})

test('without a mask the fillings have a line each', () => {
  const lines = chartLines(
    proofOf((steps) => ({ masked: null, unmasked: 8 - steps, zeros: 8 - steps / 10 })),
    words,
    false,
  )
  expect(lines.map(({ label }) => label)).toEqual(['padded with −1', 'padded with 0'])
})
