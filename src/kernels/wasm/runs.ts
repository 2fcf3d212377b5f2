import type { Plan } from '#room/kernels/plan.ts'

/**
 * A plan as the WASM kernel walks it.
 *
 * Slots number the nodes anew: parents of all levels first, in the plan's order, then those without children. Edges
 * lead from parents to children, level by level; within a level first every parent's first child, then every second
 * one, and so on. So a run of edges can be had whose parents stand one behind the other and whose children have all
 * read the same token; and where a parent's children add up, the first is stored and the others are added.
 */
export interface Runs {
  readonly slots: number
  readonly parents: number
  readonly levels: number
  readonly runs: number
  /** The most parents that a level has, 1 at least. */
  readonly widest: number
  /** levels [levels][4], runs [runs][6], slot [edges], from [edges], end [rows]: see assembly/memory.as.ts. */
  readonly integers: Int32Array
}

export function runsOf(plan: Plan): Runs {
  const { levels, parents, token, end } = plan
  const edges = token.length - 1
  const { slot, parentCount } = slotsOf(plan)
  // Of each node, the child that comes next.
  const { first: child, next } = childrenOf(plan)
  const levelRecords: number[] = []
  const runs = { count: 0, records: new Int32Array(edges * RUN) }
  const slots = new Int32Array(edges)
  const froms = new Int32Array(edges)
  const widest = parents.reduce((most, count) => Math.max(most, count), 1)
  let edge = 0
  // The level of the deepest nodes has no edges.
  for (let level = 0; level + 1 < parents.length; level++) {
    const start = levels[level] ?? 0
    const count = parents[level] ?? 0
    const firstRun = runs.count
    // The first slot among the children that have children themselves.
    const below = (slot[start] ?? 0) + count
    for (let rank = 0, left = count; left > 0; rank++) {
      left = 0
      for (let parent = start; parent < start + count; parent++) {
        const node = child[parent] ?? 0
        if (node === 0) continue
        const following = next[node] ?? 0
        child[parent] = following
        if (following !== 0) left++
        const its = slot[node] ?? 0
        slots[edge] = its
        froms[edge] = its < parentCount ? its - below : widest
        lengthen(runs, firstRun, token[node] ?? 0, slot[parent] ?? 0, edge++, rank > 0 ? 1 : 0)
      }
    }
    levelRecords.push(slot[start] ?? 0, count, firstRun, runs.count - firstRun)
  }
  const slotAt = levelRecords.length + runs.count * RUN
  const integers = new Int32Array(slotAt + 2 * edges + end.length)
  integers.set(levelRecords)
  integers.set(runs.records.subarray(0, runs.count * RUN), levelRecords.length)
  integers.set(slots, slotAt)
  integers.set(froms, slotAt + edges)
  for (let row = 0; row < end.length; row++) {
    integers[slotAt + 2 * edges + row] = slot[end[row] ?? 0] ?? 0
  }
  return {
    slots: token.length,
    parents: parentCount,
    levels: levelRecords.length / 4,
    runs: runs.count,
    widest,
    integers,
  }
}

/** token, first parent's slot, step from parent to parent, edges, first edge, whether to add */
const RUN = 6

/** Puts an edge at the end of the last run, if that is one of the level's, or begins another. */
function lengthen(
  runs: { count: number; readonly records: Int32Array },
  firstRun: number,
  token: number,
  parent: number,
  edge: number,
  add: number,
): void {
  const { records } = runs
  const at = (runs.count - 1) * RUN
  if (runs.count > firstRun && records[at] === token) {
    const start = records[at + 1] ?? 0
    const step = records[at + 2] ?? 0
    const count = records[at + 3] ?? 0
    const isSame = parent === start && (count === 1 || step === 0)
    const isNext = parent === start + count && step === 1 && records[at + 5] === add
    if (isSame || isNext) {
      records[at + 2] = isSame ? 0 : 1
      records[at + 3] = count + 1
      return
    }
  }
  records.set([token, parent, 1, 1, edge, add], runs.count * RUN)
  runs.count++
}

function slotsOf({ levels, parents, token }: Plan): { slot: Int32Array; parentCount: number } {
  const parentCount = parents.reduce((sum, count) => sum + count, 0)
  const slot = new Int32Array(token.length)
  let parent = 0
  let other = parentCount
  parents.forEach((count, level) => {
    const start = levels[level] ?? 0
    for (let node = start; node < (levels[level + 1] ?? 0); node++) {
      slot[node] = node < start + count ? parent++ : other++
    }
  })
  return { slot, parentCount }
}

/** Every node's first child, and of a child its next sibling, by their tokens; 0 where there is none. */
function childrenOf({ parent, token }: Plan): { first: Int32Array; next: Int32Array } {
  const nodes = token.length
  const first = new Int32Array(nodes)
  const next = new Int32Array(nodes)
  let last = 0
  for (let node = 0; node < nodes; node++) last = Math.max(last, token[node] ?? 0)
  for (let its = last; its >= 0; its--) {
    for (let node = nodes - 1; node > 0; node--) {
      if (token[node] !== its) continue
      const above = parent[node] ?? 0
      next[node] = first[above] ?? 0
      first[above] = node
    }
  }
  return { first, next }
}
