import type { BatchTree } from '#room/core/results.ts'
import type { Plan } from '#room/kernels/plan.ts'
import { cellOf, VOCABULARY } from './vocabulary.ts'

/** Blocks that fewer than one of so many rows share are too thin to be seen. */
const THINNEST = 512

/**
 * The plan as an icicle: on each level the blocks stand under the block from which they go on, those that read a 0
 * before those that read a 1. Where rows end, nothing stands below.
 */
export function batchTree(plan: Plan): BatchTree {
  const { levels, parent, token, rowsThrough, end } = plan
  const nodes = parent.length
  const from = new Int32Array(nodes)
  // [nodes] rows below the node that have their place.
  const placed = new Int32Array(nodes)
  const seen: { readonly node: number; readonly level: number }[] = []
  for (const { node, level } of inOrder(plan)) {
    const above = parent[node] ?? 0
    const rows = rowsThrough[node] ?? 0
    from[node] = (from[above] ?? 0) + (placed[above] ?? 0)
    placed[above] = (placed[above] ?? 0) + rows
    if (rows * THINNEST >= end.length) seen.push({ node, level })
  }
  return {
    rows: end.length,
    levels: levels.length - 2,
    states: nodes - 1,
    level: Uint8Array.from(seen, ({ level }) => level),
    from: Int32Array.from(seen, ({ node }) => from[node] ?? 0),
    count: Int32Array.from(seen, ({ node }) => rowsThrough[node] ?? 0),
    cell: Int8Array.from(seen, ({ node }) => cellOf(token[node] ?? 0)),
  }
}

/** All nodes but the root, level by level, by their tokens on it. */
function* inOrder({ levels, token }: Plan): Generator<{ node: number; level: number }> {
  for (let level = 1; level + 1 < levels.length; level++) {
    const begin = levels[level] ?? 0
    const end = levels[level + 1] ?? 0
    for (let its = 0; its < VOCABULARY; its++) {
      for (let node = begin; node < end; node++) if (token[node] === its) yield { node, level }
    }
  }
}
