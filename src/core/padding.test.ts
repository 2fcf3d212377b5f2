import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAD } from './dataset.ts'
import {
  bitsToCells,
  curvePaddings,
  MOST_PADDING,
  padded,
  PLACES,
  samePadding,
  tablePaddings,
} from './padding.ts'

const bits = fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 64 })
const twoOrMore = fc.string({ unit: fc.constantFrom('0', '1'), minLength: 2, maxLength: 64 })
const places = fc.constantFrom(...PLACES)
const steps = fc.nat(MOST_PADDING)
const paddings = fc.record({ place: places, steps })

/** Padded steps before the first bit, in each gap, and behind the last. */
function runsOfPadding(cells: Int8Array): number[] {
  const runs = [0]
  for (const cell of cells) {
    if (cell === PAD) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(0)
  }
  return runs
}

test('[PAD-1] padding puts in so many steps and leaves the bits in their order', () => {
  fc.assert(
    fc.property(bits, paddings, (text, padding) => {
      const cells = padded(text, padding)
      expect(cells).toHaveLength(text.length + padding.steps)
      expect(cells.filter((cell) => cell !== PAD)).toEqual(bitsToCells(text))
    }),
  )
})

test('[PAD-1] behind is behind, in front is in front', () => {
  fc.assert(
    fc.property(twoOrMore, steps, (text, count) => {
      const none = Array.from({ length: text.length }, () => 0)
      expect(runsOfPadding(padded(text, { place: 'behind', steps: count }))).toEqual([
        ...none,
        count,
      ])
      expect(runsOfPadding(padded(text, { place: 'front', steps: count }))).toEqual([
        count,
        ...none,
      ])
    }),
  )
})

test('[PAD-1] between is between: the gaps are filled evenly, from the left', () => {
  fc.assert(
    fc.property(twoOrMore, steps, (text, count) => {
      const runs = runsOfPadding(padded(text, { place: 'between', steps: count }))
      expect([runs.at(0), runs.at(-1)]).toEqual([0, 0])
      const gaps = runs.slice(1, -1)
      expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
      expect((gaps.at(0) ?? 0) - (gaps.at(-1) ?? 0)).toBeLessThanOrEqual(1)
    }),
  )
})

test('[PAD-1] where there is no gap, padding stands behind', () => {
  for (const text of ['', '0', '1']) {
    expect(padded(text, { place: 'between', steps: 3 })).toEqual(
      padded(text, { place: 'behind', steps: 3 }),
    )
  }
})

test('[PAD-1] paddings are the same where they have the same steps at the same place, or none', () => {
  fc.assert(
    fc.property(places, places, steps, steps, (a, b, few, many) => {
      expect(samePadding({ place: a, steps: 0 }, { place: b, steps: 0 })).toBe(true)
      expect(samePadding({ place: a, steps: few }, { place: a, steps: many })).toBe(few === many)
      expect(samePadding({ place: a, steps: 1 + few }, { place: b, steps: 1 + few })).toBe(a === b)
    }),
  )
})

test("[PAD-1] the proof's table has every place, the most padding, and the slider's own row once", () => {
  fc.assert(
    fc.property(paddings, (slider) => {
      const rows = tablePaddings(slider)
      expect(rows.filter((row) => samePadding(row, slider))).toHaveLength(1)
      expect(rows.at(0)?.steps).toBe(0)
      expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(PLACES))
      expect(rows).toContainEqual({ place: 'behind', steps: MOST_PADDING })
      // In the order of places, then of steps; none twice.
      const order = rows.map(({ place, steps: count }) => PLACES.indexOf(place) * 100 + count)
      expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
    }),
  )
})

test("[PAD-1] the proof's chart has each number of steps at the slider's place", () => {
  for (const place of PLACES) {
    const points = curvePaddings(place)
    expect(points.map((point) => point.steps)).toEqual(
      Array.from({ length: MOST_PADDING + 1 }, (_, count) => count),
    )
    expect(points.every((point) => point.place === place)).toBe(true)
  }
})
