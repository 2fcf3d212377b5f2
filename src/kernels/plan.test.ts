import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from './testing/at.ts'
import { matrixRows, planBatch, type Batch, type Plan } from './plan.ts'
import { batchOf } from './testing/batchOf.ts'

const batches = fc
  .record({
    rows: fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), {
      minLength: 1,
      maxLength: 40,
    }),
    masked: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ rows, masked }) => batchOf(rows, masked))

/** The tokens of each row that are no masked steps. */
function readRows({ tokens, begins, ends, masked }: Batch): number[][] {
  return Array.from(begins, (begin, row) =>
    [...tokens.subarray(begin, ends[row])].filter((token) => !masked[token]),
  )
}

function nodesOf(plan: Plan): number[] {
  return Array.from(plan.parent, (_, node) => node)
}

/** What was read on the way from the root. */
function pathTo(plan: Plan, node: number): number[] {
  const parent = at(plan.parent, node)
  return parent < 0 ? [] : [...pathTo(plan, parent), at(plan.token, node)]
}

function levelOf(plan: Plan, node: number): number {
  return plan.levels.findLastIndex((start) => start <= node)
}

function childrenOf(plan: Plan, node: number): number[] {
  return nodesOf(plan).filter((other) => plan.parent[other] === node)
}

describe.each([
  { name: 'the prefix tree', share: true },
  { name: 'the tree with a node for each row and step', share: false },
])('$name', ({ share }) => {
  const holds = (property: (plan: Plan, batch: Batch) => void) =>
    fc.assert(
      fc.property(batches, (batch) => property(planBatch(batch, share), batch)),
      { numRuns: 50 },
    )

  test('[KERN-1] gives the batch back: the path to a row’s end is the row without its masked steps', () => {
    holds((plan, batch) => {
      expect(Array.from(plan.end, (node) => pathTo(plan, node))).toEqual(readRows(batch))
    })
  })

  test('[KERN-1] counts the rows that go through each node', () => {
    holds((plan, batch) => {
      const ends = (node: number): number =>
        plan.end.filter((end) => end === node).length +
        childrenOf(plan, node).reduce((sum, child) => sum + ends(child), 0)
      expect(Array.from(plan.rowsThrough)).toEqual(nodesOf(plan).map(ends))
      expect(plan.rowsThrough[0]).toBe(batch.begins.length)
    })
  })

  test('stands in levels, each below its parents, and those with children come first', () => {
    holds((plan) => {
      const placed = nodesOf(plan).map((node) => {
        const level = levelOf(plan, node)
        const isParent = node - at(plan.levels, level) < at(plan.parents, level)
        return { level, isParent }
      })
      const wanted = nodesOf(plan).map((node) => ({
        level: pathTo(plan, node).length,
        isParent: childrenOf(plan, node).length > 0,
      }))
      expect(placed).toEqual(wanted)
      expect(plan.levels.at(-1)).toBe(plan.parent.length)
    })
  })

  test('puts nodes whose children read the same together, more children first', () => {
    holds((plan) => {
      plan.parents.forEach((count, level) => {
        const first = at(plan.levels, level)
        const kinds = Array.from({ length: count }, (_, i) => {
          const tokens = childrenOf(plan, first + i).map((child) => at(plan.token, child))
          return [...new Set(tokens)].toSorted((a, b) => a - b).join('')
        })
        const runs = kinds.filter((kind, i) => kind !== kinds[i - 1])
        expect(runs).toHaveLength(new Set(kinds).size)
        const sizes = kinds.map((kind) => kind.length)
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      })
    })
  })
})

test('shared: no two nodes have read the same', () => {
  fc.assert(
    fc.property(batches, (batch) => {
      const plan = planBatch(batch)
      const paths = nodesOf(plan).map((node) => pathTo(plan, node).join())
      expect(new Set(paths).size).toBe(paths.length)
    }),
  )
})

test('[KERN-2] not shared: one node for each row and step that is not masked', () => {
  fc.assert(
    fc.property(batches, (batch) => {
      const plan = planBatch(batch, false)
      const steps = readRows(batch).reduce((sum, row) => sum + row.length, 0)
      expect(plan.parent).toHaveLength(steps + 1)
      expect(plan.rowsThrough.subarray(1).every((rows) => rows === 1)).toBe(true)
    }),
  )
})

test('[PAD-2] [PAD-3] masked steps, wherever they stand, change nothing in the plan', () => {
  const unmasked = fc.array(fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 8 }), {
    minLength: 1,
  })
  const padding = fc.infiniteStream(fc.nat({ max: 3 }))
  fc.assert(
    fc.property(unmasked, padding, (rows, steps) => {
      const padded = rows.map((row) => [
        ...row.flatMap((token) => [...pad(steps), token]),
        ...pad(steps),
      ])
      const masked = [true, false, false]
      expect(planBatch(batchOf(padded, masked))).toEqual(planBatch(batchOf(rows, masked)))
    }),
  )
})

function pad(steps: Iterator<number>): number[] {
  return Array<number>(Number(steps.next().value)).fill(0)
}

test('rows of matrix work: nodes with children, the root left out', () => {
  const plan = planBatch(batchOf([[1, 2, 1], [1, 2], [1, 1, 2], [2]], [true, false, false]))
  // 1, 11, 12
  expect(matrixRows(plan)).toBe(3)
  expect(matrixRows(planBatch(batchOf([[], [0, 0]], [true, false, false])))).toBe(0)
})
