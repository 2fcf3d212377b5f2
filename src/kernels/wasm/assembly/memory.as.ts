// Where everything lies. All of it is float32 unless it says i32; addresses are in bytes.
//
// Inside, units are filled up to H, a multiple of 8, with units whose weights are all zero: they stay zero in forward
// and backward pass, and their gradients are zero, too. G = H / 4 groups of four units, J = H / 8 of eight.
// The 4H gate columns stand four units at a time: [i4 f4 c4 o4] of group 0, of group 1, …

export let H: i32 = 0
export let G: i32 = 0
export let J: i32 = 0
export let V: i32 = 0

// The weights that are trained, one behind the other, so that an optimizer sees a flat vector. Gradients, first and
// second moments lie in the same order, `size` bytes further on each.
export let U: usize = 0 // [J][4H][8]: for eight units k, all columns: U transposed
export let K: usize = 0 // [4H]
export let B: usize = 0 // [4H]
export let E: usize = 0 // [V]: what each token is read as, trained or not
export let W: usize = 0 // [H]
export let D: usize = 0 // [1], Dense bias
export let size: usize = 0

// What follows from them after each update.
export let F: usize = 0 // [G][H][16]: U again, for the forward product
export let table: usize = 0 // [V][4H]: x·K + b
export let dTable: usize = 0 // [V][4H]

// Weights in Keras's order, units filled up, on their way in or out:
// kernel [4][H], recurrent_kernel [H][4][H], bias [4][H], dense kernel [H], dense bias [4], embeddings [V].
export let staging: usize = 0

// Of one plan, as runs.ts has laid it out. Slots number the nodes anew: parents of all levels first, the root being 0,
// then those without children. Edges lead to the nodes, so there is one less.
export let rows: i32 = 0
export let slots: i32 = 0
export let edges: i32 = 0
export let parents: i32 = 0
export let levels: i32 = 0
export let levelAt: usize = 0 // i32 [levels][4]: first parent, parents, first run, runs
export let runAt: usize = 0 // i32 [runs][6]: token, first parent, step, edges, first edge, whether to add
export let slotAt: usize = 0 // i32 [edges]: the node's slot
export let fromAt: usize = 0 // i32 [edges]: the node's row in dh and dc: its place among its level's parents, or the last
export let endAt: usize = 0 // i32 [rows]: the slot where the row ends
export let h: usize = 0 // [J][slots][8]
export let c: usize = 0 // [G][slots][4]
export let gates: usize = 0 // [G][edges][5][4]: i, f, g, o, tanh c'; see cell.as.ts
export let widest: i32 = 0 // parents of a level, at most
export let S: usize = 0 // [G][sRows][16]: sums of the children's dz, until dU has them
export let sRows: i32 = 0
export let dh: usize = 0 // [J][widest + 1][8], of one level; the last row is zero, for nodes without children
export let dc: usize = 0 // [2][G][widest + 1][4], of two levels, the one that is read and the one that is written; so, too
export let z: usize = 0 // [parents of a level][16], four units at a time
export let dySums: usize = 0 // [slots]
export let y: usize = 0 // [rows]
export let dy: usize = 0 // [rows]

// Parents whose S is multiplied with h at one go, so that a group's stretch of both stays in the first cache.
export const STRETCH: i32 = 192

let top: usize = 0
let workspace: usize = 0

function take(floats: usize): usize {
  const at = top
  top += (floats * 4 + 63) & ~63
  return at
}

function grow(): void {
  const pages = i32((top + 0xffff) >> 16) - memory.size()
  if (pages > 0 && memory.grow(pages) < 0) unreachable()
}

// Makes room for the weights of a model. Nothing in it is zero before `load`.
export function open(units: i32, vocabulary: i32): void {
  H = (units + 7) & ~7
  G = H >> 2
  J = H >> 3
  V = vocabulary
  top = (__heap_base + 63) & ~63
  const first = top
  U = take(4 * H * H)
  K = take(4 * H)
  B = take(4 * H)
  E = take(V)
  W = take(H)
  D = take(1)
  size = top - first
  take(3 * size / 4)
  F = take(4 * H * H)
  table = take(4 * V * H)
  dTable = take(4 * V * H)
  staging = take(4 * H * H + 9 * H + 4 + V)
  workspace = top
  grow()
}

// Makes room for a plan, whose integers are to be written where it says; what was there is gone.
export function reserve(
  theRows: i32, theSlots: i32, theParents: i32, theLevels: i32, runs: i32, theWidest: i32,
): usize {
  rows = theRows
  slots = theSlots
  edges = theSlots - 1
  parents = theParents
  levels = theLevels
  widest = theWidest
  sRows = STRETCH + widest
  top = workspace
  levelAt = take(4 * levels + 6 * runs + 2 * edges + rows)
  runAt = levelAt + 16 * levels
  slotAt = runAt + 24 * runs
  fromAt = slotAt + 4 * edges
  endAt = fromAt + 4 * edges
  h = take(H * slots)
  c = take(H * slots)
  gates = take(5 * H * edges)
  S = take(4 * H * sRows)
  dh = take(H * (widest + 1))
  dc = take(2 * H * (widest + 1))
  z = take(16 * widest)
  dySums = take(slots)
  y = take(rows)
  dy = take(rows)
  grow()
  return levelAt
}
