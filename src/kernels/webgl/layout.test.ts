import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planBatch } from '#room/kernels/plan.ts'
import { at } from '#room/kernels/testing/at.ts'
import { batchOf } from '#room/kernels/testing/batchOf.ts'
import { layOut, PLAN_WIDTH, ROWS_AT_ONCE, type Layout } from './layout.ts'

const someRows = fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 10 }), {
  minLength: 1,
  maxLength: 40,
})
const MASKED = [true, false, false, false]

const texel = ({ integers }: Layout, i: number) => [...integers.subarray(i * 4, i * 4 + 4)]

/** Tokens on the way from the root to a row, by the parents' rows. */
function pathTo(layout: Layout, row: number): number[] {
  const [parent = 0, token = 0] = texel(layout, row)
  return row === 0 ? [] : [...pathTo(layout, parent), token]
}

function laidOut(property: (layout: Layout, rows: number[][], targets: Float32Array) => void) {
  fc.assert(
    fc.property(someRows, fc.boolean(), (rows, share) => {
      const targets = Float32Array.from(rows, (_, row) => row + 0.5)
      const plan = planBatch(batchOf(rows, MASKED), share)
      property(layOut(plan, targets), rows, targets)
    }),
  )
}

test('each row of the batch ends in its slot, with its target', () => {
  laidOut((layout, rows, targets) => {
    const bits = new Float32Array(layout.integers.buffer)
    const slots = Array.from({ length: layout.slots }, (_, slot) => {
      const [row = 0, first = 0, count = 0] = texel(layout, layout.slotsAt + slot)
      const from = layout.targetsAt * 4 + first
      return { row, targets: bits.subarray(from, from + count) }
    })
    rows.forEach((row, i) => {
      const slot = slots[at(layout.slotOf, i)]
      expect(pathTo(layout, slot?.row ?? -1)).toEqual(row.filter((token) => token > 0))
      expect(slot?.targets).toContain(targets[i])
    })
    expect(slots.reduce((sum, slot) => sum + slot.targets.length, 0)).toBe(rows.length)
    expect(new Set(slots.map(({ row }) => row)).size).toBe(layout.slots)
  })
})

test('edges lead from a parent to all of its children', () => {
  laidOut((layout) => {
    const { levels } = layout
    const rowsOf = levels.map(({ first, rows }) =>
      Array.from({ length: rows }, (_, i) => first + i),
    )
    const edges = rowsOf.flat().flatMap((row) => {
      const [, , first = 0, count = 0] = texel(layout, row)
      return Array.from({ length: count }, (_, i) => {
        const [child = 0, token = 0, isParent = 0, slot = 0] = texel(
          layout,
          layout.edgesAt + first + i,
        )
        return { parent: row, child, token, isParent: isParent === 1, slot }
      })
    })
    expect(edges.map(({ child }) => child).toSorted((a, b) => a - b)).toEqual(
      rowsOf.slice(1).flat(),
    )
    for (const { parent, child, token, isParent, slot } of edges) {
      const [itsParent, itsToken, , children = 0] = texel(layout, child)
      expect([parent, token, isParent]).toEqual([itsParent, itsToken, children > 0])
      expect(slot < 0 ? child : texel(layout, layout.slotsAt + slot)[0]).toBe(child)
    }
    const withSlots = edges.filter(({ slot }) => slot >= 0).map(({ slot }) => slot)
    expect(new Set(withSlots).size).toBe(withSlots.length)
  })
})

test('levels begin at a block of rows, parents first; all parents are listed, the root before them', () => {
  laidOut((layout) => {
    const { levels, integers, parents, parentsAt } = layout
    expect(levels.every(({ first }) => first % ROWS_AT_ONCE === 0)).toBe(true)
    const expected = levels.flatMap((level) =>
      Array.from({ length: level.parents }, (_, i) => level.first + i),
    )
    const listed = integers.subarray(parentsAt * 4, parentsAt * 4 + parents)
    expect([...listed]).toEqual(expected)
    for (const row of expected) expect(texel(layout, row)[3]).toBeGreaterThan(0)
    expect([...integers.subarray(parentsAt * 4 + parents)].every((rest) => rest === 0)).toBe(true)
    expect(integers.length % (PLAN_WIDTH * 4)).toBe(0)
  })
})
