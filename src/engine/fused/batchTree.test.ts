import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BatchTree } from '#room/core/results.ts'
import { planBatch } from '#room/kernels/plan.ts'
import { batchTree } from './batchTree.ts'
import { tokenize, vocabularyOf } from './vocabulary.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'

const VOCABULARY = vocabularyOf('masking', ARTICLE_SETTINGS, { mask: 'model', fill: 0 })

function treeOf(rows: readonly (readonly number[])[]): BatchTree {
  const begins = [0]
  for (const row of rows) begins.push((begins.at(-1) ?? 0) + row.length)
  const tokens = tokenize(Int8Array.from(rows.flat()), Int32Array.from(begins), VOCABULARY)
  return batchTree(planBatch({ ...tokens, masked: VOCABULARY.masked }))
}

test('rows that begin alike share a block, and padding has none', () => {
  const tree = treeOf([
    [1, 0, -1],
    [1, 1, 1],
    [0, -1, -1],
    [1, 0, -1],
  ])
  expect(tree.rows).toBe(4)
  expect(tree.levels).toBe(3)
  const blocks = Array.from(tree.level, (level, i) =>
    [level, tree.from[i], tree.count[i], tree.cell[i]].join(' '),
  )
  // level, first row, rows, cell
  expect(blocks).toEqual(['1 0 1 0', '1 1 3 1', '2 1 2 0', '2 3 1 1', '3 3 1 1'])
})

const anyRows = fc.array(fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 60,
})

test('read down the blocks, the rows are there again, each once', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const tree = treeOf(rows)
      const read: number[][] = rows.map(() => [])
      for (const [i, level] of tree.level.entries()) {
        const from = tree.from[i] ?? NaN
        for (let row = from; row < from + (tree.count[i] ?? NaN); row++) {
          expect(read[row]).toHaveLength(level - 1)
          read[row]?.push(tree.cell[i] ?? NaN)
        }
      }
      const sorted = (these: number[][]) => these.map(String).toSorted()
      expect(sorted(read)).toEqual(sorted(rows.map((row) => row.filter((cell) => cell !== -1))))
    }),
  )
})
