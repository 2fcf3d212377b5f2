import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planBatch, type Plan } from '#room/kernels/plan.ts'
import { batchOf } from '#room/kernels/testing/batchOf.ts'
import { runsOf } from './runs.ts'

const someRows = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 10 }), {
  minLength: 1,
  maxLength: 40,
})
const MASKED = [true, ...Array<boolean>(9).fill(false)]

interface Edge {
  readonly level: number
  readonly parent: number
  readonly child: number
  readonly token: number
  readonly add: boolean
  readonly from: number
}

/** The integers as the kernel reads them: every edge, in its order; and where the rows end. */
function walk(plan: Plan) {
  const { integers, levels, runs, slots, parents, widest } = runsOf(plan)
  const at = (index: number) => integers[index] ?? NaN
  const runAt = 4 * levels
  const slotAt = runAt + 6 * runs
  const fromAt = slotAt + slots - 1
  const endAt = fromAt + slots - 1
  const edges: Edge[] = []
  const levelParents: { first: number; count: number }[] = []
  for (let level = 0; level < levels; level++) {
    levelParents.push({ first: at(4 * level), count: at(4 * level + 1) })
    for (let run = at(4 * level + 2); run < at(4 * level + 2) + at(4 * level + 3); run++) {
      const [token = NaN, parent = NaN, step = NaN, count = NaN, edge = NaN, add = NaN] =
        integers.subarray(runAt + 6 * run, runAt + 6 * run + 6)
      for (let i = 0; i < count; i++) {
        expect(edge + i).toBe(edges.length)
        const child = at(slotAt + edge + i)
        const from = at(fromAt + edge + i)
        edges.push({ level, parent: parent + i * step, child, token, add: add === 1, from })
      }
    }
  }
  const ends = Array.from(integers.subarray(endAt))
  return { edges, levelParents, ends, slots, parents, widest }
}

test.each([true, false])('shared: %s; the walk goes over the plan’s tree', (share) => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const plan = planBatch(batchOf(rows, MASKED), share)
      const { edges, levelParents, ends, slots, parents, widest } = walk(plan)
      expect(slots).toBe(plan.parent.length)
      expect(edges).toHaveLength(slots - 1)
      const above = new Map(edges.map((edge) => [edge.child, edge]))
      expect(above.size).toBe(slots - 1)
      const read = (slot: number): number[] => {
        const edge = above.get(slot)
        return edge ? [...read(edge.parent), edge.token] : []
      }
      const inPlan = (node: number): number[] =>
        node === 0 ? [] : [...inPlan(plan.parent[node] ?? 0), plan.token[node] ?? NaN]
      expect(ends.map(read)).toEqual(Array.from(plan.end, inPlan))
      // Parents come first, and have rows of their level; those without children share a row of zeros behind them.
      const withChildren = new Set(edges.map(({ parent }) => parent))
      expect(Math.max(...withChildren, -1)).toBe(parents - 1)
      expect(edges.map(({ from }) => from)).toEqual(
        edges.map(({ child, level }) =>
          withChildren.has(child) ? child - (levelParents[level + 1]?.first ?? NaN) : widest,
        ),
      )
    }),
  )
})

test.each([true, false])(
  'shared: %s; each parent’s first child is stored, others added',
  (share) => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { edges, levelParents, widest } = walk(planBatch(batchOf(rows, MASKED), share))
        const seen = new Set<number>()
        // What the root's children leave at it is of no account.
        const wrong = edges.filter(({ parent, add }) => {
          const isFirst = !seen.has(parent)
          seen.add(parent)
          return parent !== 0 && add === isFirst
        })
        expect(wrong).toEqual([])
        const isInLevel = ({ level, parent }: Edge) => {
          const { first = NaN, count = NaN } = levelParents[level] ?? {}
          return parent >= first && parent < first + count
        }
        expect(edges.every(isInLevel)).toBe(true)
        expect(widest).toBe(Math.max(1, ...levelParents.map(({ count }) => count)))
      }),
    )
  },
)

test('runs are few: at most four a level for bits', () => {
  const rows = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 10 }, (__, bit) => 1 + (((i * 389) >> bit) & 1)),
  )
  const shared = runsOf(planBatch(batchOf(rows, [true, false, false])))
  expect(shared.runs).toBeLessThanOrEqual(4 * shared.levels)
  const apart = runsOf(planBatch(batchOf(rows, [true, false, false]), false))
  expect(apart.runs).toBeLessThanOrEqual(2 * apart.levels)
})
