import { expect, test } from 'vitest'
import { makeDataset, PAD } from '#room/core/dataset.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { dataFacts, someRows } from './dataFacts.ts'

const dataset = makeDataset('masking', ARTICLE_SETTINGS, new RandomState(0))

test('bits and padding make up all cells', () => {
  const { bits, padding, rows, longest } = dataFacts(dataset)
  expect(bits + padding).toBe(rows * longest)
  expect(padding).toBe(dataset.cells.filter((cell) => cell === PAD).length)
})

test('the counts of lengths add up to the rows, the longest among them', () => {
  const { counts, rows, longest } = dataFacts(dataset)
  expect(counts.reduce((sum, count) => sum + count)).toBe(rows)
  expect(counts[longest]).toBeGreaterThan(0)
})

test('the last page of rows is as long as what is left', () => {
  const rows = someRows(dataset, 990, 36)
  expect(rows.map(({ index }) => index)).toEqual(Array.from({ length: 10 }, (_, i) => 990 + i))
})

test('a row has its bits, its padding and its sum', () => {
  for (const { cells, length, sum } of someRows(dataset, 0, 36)) {
    expect(cells.subarray(length).every((cell) => cell === PAD)).toBe(true)
    expect(cells.subarray(0, length).reduce((ones, bit) => ones + bit, 0)).toBe(sum)
  }
})
