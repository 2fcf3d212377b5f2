import type { Plan } from '#room/kernels/plan.ts'

/** Texels of a row of the plan's texture, of 4 integers each. */
export const PLAN_WIDTH = 512

/** Slots of a row of the texture of ends. */
export const ENDS_WIDTH = 64

/** Rows that a fragment of a product computes; each level begins at a multiple of it. */
export const ROWS_AT_ONCE = 4

/** Rows of a level in the textures of states: those of parents come first. */
interface Level {
  readonly first: number
  readonly rows: number
  readonly parents: number
}

/** A plan as the shaders read it. Nodes stand in rows; those in which rows of the batch end have slots, too. */
export interface Layout {
  readonly rows: number
  /** From the root, alone on row 0, whose states are zeros that nobody writes. */
  readonly levels: readonly Level[]
  /** [rows of the batch] */
  readonly slotOf: Int32Array
  readonly slots: number
  /** Nodes with children, the root among them. */
  readonly parents: number
  /**
   * Texels of 4, one section after another:
   * nodes [rows]: parent's row, token, first of its edges, edges;
   * edges to children: child's row, its token, whether it is a parent, its slot or −1;
   * slots: the node's row, first of its targets, targets, 0;
   * targets' bits; parents' rows, the root's first and 0 behind the last.
   */
  readonly integers: Int32Array
  readonly edgesAt: number
  readonly slotsAt: number
  readonly targetsAt: number
  readonly parentsAt: number
}

/** @param targets [rows of the batch], none where there is only to be predicted */
export function layOut(plan: Plan, targets: Float32Array | null): Layout {
  const { parent, token, end } = plan
  const nodes = parent.length
  const { levels, rowOf, rows } = levelsOf(plan)
  const { slotOf, slots, slotOfNode, targetCounts } = slotsOf(end, nodes)
  const childCounts = countsOf(parent.subarray(1), nodes)
  const parents = nodes === 1 ? 0 : plan.parents.reduce((sum, count) => sum + count, 0)

  const edgesAt = rows
  const slotsAt = edgesAt + nodes - 1
  const targetsAt = slotsAt + slots
  const parentsAt = targetsAt + Math.ceil((targets?.length ?? 0) / 4)
  const texels = parentsAt + Math.ceil(parents / 4)
  const integers = new Int32Array(upTo(texels, PLAN_WIDTH) * 4)

  const nextEdge = startsOf(childCounts)
  let listed = 0
  for (let node = 0; node < nodes; node++) {
    const row = rowOf[node] ?? 0
    const children = childCounts[node] ?? 0
    const above = parent[node] ?? 0
    const at = row * 4
    integers[at] = node === 0 ? 0 : (rowOf[above] ?? 0)
    integers[at + 1] = token[node] ?? 0
    integers[at + 2] = nextEdge[node] ?? 0
    integers[at + 3] = children
    if (children > 0) integers[parentsAt * 4 + listed++] = row
  }
  for (let node = 1; node < nodes; node++) {
    const above = parent[node] ?? 0
    const edge = nextEdge[above] ?? 0
    nextEdge[above] = edge + 1
    const at = (edgesAt + edge) * 4
    integers[at] = rowOf[node] ?? 0
    integers[at + 1] = token[node] ?? 0
    integers[at + 2] = (childCounts[node] ?? 0) > 0 ? 1 : 0
    integers[at + 3] = slotOfNode[node] ?? -1
  }
  const nextTarget = startsOf(targetCounts)
  for (let node = 0; node < nodes; node++) {
    const slot = slotOfNode[node] ?? -1
    if (slot < 0) continue
    const at = (slotsAt + slot) * 4
    integers[at] = rowOf[node] ?? 0
    integers[at + 1] = nextTarget[slot] ?? 0
    integers[at + 2] = targets ? (targetCounts[slot] ?? 0) : 0
  }
  if (targets) {
    const bits = new Float32Array(integers.buffer)
    targets.forEach((target, row) => {
      const slot = slotOf[row] ?? 0
      const place = nextTarget[slot] ?? 0
      nextTarget[slot] = place + 1
      bits[targetsAt * 4 + place] = target
    })
  }
  return { rows, levels, slotOf, slots, parents, integers, edgesAt, slotsAt, targetsAt, parentsAt }
}

function levelsOf({ levels, parents }: Plan) {
  const rowOf = new Int32Array(levels.at(-1) ?? 0)
  let first = 0
  const placed = Array.from(parents, (count, level): Level => {
    const begin = levels[level] ?? 0
    const rows = (levels[level + 1] ?? 0) - begin
    for (let i = 0; i < rows; i++) rowOf[begin + i] = first + i
    const its = { first, rows, parents: count }
    first += upTo(rows, ROWS_AT_ONCE)
    return its
  })
  return { levels: placed, rowOf, rows: first }
}

/** A slot for each node in which rows of the batch end, in the order of those rows. */
function slotsOf(end: Int32Array, nodes: number) {
  const slotOfNode = new Int32Array(nodes).fill(-1)
  let slots = 0
  const slotOf = end.map((node) => {
    if (slotOfNode[node] === -1) slotOfNode[node] = slots++
    return slotOfNode[node] ?? 0
  })
  return { slotOf, slots, slotOfNode, targetCounts: countsOf(slotOf, slots) }
}

function countsOf(values: Int32Array, kinds: number): Int32Array {
  const counts = new Int32Array(kinds)
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Where each begins, if they stand one after another. */
function startsOf(counts: Int32Array): Int32Array {
  let start = 0
  return counts.map((count) => {
    start += count
    return start - count
  })
}

function upTo(count: number, multiple: number): number {
  return Math.ceil(count / multiple) * multiple
}
