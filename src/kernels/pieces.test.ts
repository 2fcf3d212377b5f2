import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'
import { planBatch, type Plan } from './plan.ts'
import { batchOf } from './testing/batchOf.ts'

const MASKED = [true, false, false]

const someRows = fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 40,
})

/** What was read on the way to each row's end. */
function readRows(plan: Plan): number[][] {
  const path = (node: number): number[] =>
    node === 0 ? [] : [...path(plan.parent[node] ?? 0), plan.token[node] ?? NaN]
  return Array.from(plan.end, path)
}

test('pieces hold each row of the batch once, and no more nodes than they may', () => {
  fc.assert(
    fc.property(someRows, fc.integer({ min: 1, max: 60 }), (rows, mostNodes) => {
      const pieces = piecesOf(batchOf(rows, MASKED), mostNodes)
      const inBatch = readRows(planBatch(batchOf(rows, MASKED)))
      const found = pieces.flatMap((piece) => {
        expect(piece.plan.end).toHaveLength(piece.rows.length)
        const fits = piece.plan.parent.length <= mostNodes || piece.rows.length === 1
        expect(fits).toBe(true)
        const read = readRows(piece.plan)
        return Array.from(piece.rows, (row, i) => ({ row, read: read[i] }))
      })
      const sorted = found.toSorted((a, b) => a.row - b.row)
      expect(sorted).toEqual(inBatch.map((read, row) => ({ row, read })))
    }),
  )
})

test('a batch that fits is one piece, in its own order', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const batch = batchOf(rows, MASKED)
      const [piece, ...others] = piecesOf(batch, Infinity)
      expect(others).toEqual([])
      expect(piece?.plan).toEqual(planBatch(batch))
      expect(Array.from(piece?.rows ?? [])).toEqual(rows.map((_, row) => row))
    }),
  )
})

test('rows that begin alike stay together: pieces have few more nodes than the whole', () => {
  // All 1,024 rows of ten bits, in a mixed order.
  const rows = Array.from({ length: 1024 }, (_, i) =>
    Array.from({ length: 10 }, (__, bit) => 1 + (((i * 389) >> bit) & 1)),
  )
  const pieces = piecesOf(batchOf(rows, MASKED), 600)
  const nodes = pieces.reduce((sum, { plan }) => sum + plan.parent.length, 0)
  expect(pieces).toHaveLength(4)
  expect(nodes).toBe(2047 + 3 + 2)
})
