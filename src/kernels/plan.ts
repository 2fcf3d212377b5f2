// An LSTM's state after some steps is a function of the tokens read so far. Rows of a batch that begin alike share
// their states as long as they are alike, and a masked step, which keeps the state, is no step at all. So the states of
// a batch are the nodes of its prefix tree, and forward and backward pass go over nodes instead of rows and steps.

/** Rows of tokens, of any lengths. A token is a number of a row in the input table, from 0 on. */
export interface Batch {
  /** Rows, in any order, and others perhaps. */
  readonly tokens: Uint8Array
  /** [rows] where in `tokens` each row of the batch begins. */
  readonly begins: Int32Array
  /** [rows] and where it ends. */
  readonly ends: Int32Array
  /** [vocabulary] which tokens are masked, wherever they stand: a step that keeps the state. */
  readonly masked: readonly boolean[]
}

/**
 * The prefix tree of a batch, level by level: a level's nodes have read as many tokens. Node 0 is the root, alone on
 * level 0, where every row begins with h = c = 0.
 *
 * On each level the nodes with children come first. Among them, those with more children come before those with fewer,
 * and those whose children have the same tokens stand together.
 */
export interface Plan {
  /** [levels + 1] the first node of each level; the last entry is the number of nodes. */
  readonly levels: Int32Array
  /** [levels] how many nodes of the level have children: rows of a product h·U. */
  readonly parents: Int32Array
  /** [nodes] one level up; −1 for the root */
  readonly parent: Int32Array
  /** [nodes] what was read last; 0 for the root, of no account */
  readonly token: Uint8Array
  /** [nodes] how many rows of the batch go through the node */
  readonly rowsThrough: Int32Array
  /** [rows] the node that holds the row's last state; the root, where every step is masked */
  readonly end: Int32Array
}

/**
 * @param share false where the states of two rows that begin alike may differ (real-valued inputs, dropout): then each
 * row has nodes of its own, one a step, and the same kernels do it
 */
export function planBatch(batch: Batch, share = true): Plan {
  return arrange(grow(batch, share))
}

/** Rows of h·U that a training step or a prediction computes; the root's product is zero. */
export function matrixRows({ parents }: Plan): number {
  return parents.subarray(1).reduce((sum, count) => sum + count, 0)
}

/** The tree in the order in which it grew. */
interface Tree {
  readonly nodes: number
  readonly deepest: number
  readonly depth: Int32Array
  readonly parent: Int32Array
  readonly token: Uint8Array
  readonly rowsThrough: Int32Array
  /** [nodes] bit t is set where a child has read token t (modulo 8: a hint for the order, and 0 without children) */
  readonly childTokens: Uint8Array
  /** How many bits these sets have. */
  readonly bits: number
  readonly end: Int32Array
}

function grow({ tokens, begins, ends, masked }: Batch, share: boolean): Tree {
  const rows = begins.length
  const most = 1 + ends.reduce((sum, end, row) => sum + end - (begins[row] ?? 0), 0)
  const vocabulary = masked.length
  const isMasked = Uint8Array.from(masked, Number)
  // 0 where there is none: the root is nobody's child.
  const child = new Int32Array(share ? most * vocabulary : 0)
  const parent = new Int32Array(most)
  const token = new Uint8Array(most)
  const depth = new Int32Array(most)
  const childTokens = new Uint8Array(most)
  const rowsThrough = new Int32Array(most)
  const endNode = new Int32Array(rows)
  let nodes = 1
  let deepest = 0
  for (let row = 0; row < rows; row++) {
    const end = ends[row] ?? 0
    let node = 0
    for (let step = begins[row] ?? 0; step < end; step++) {
      const read = tokens[step] ?? 0
      if (isMasked[read] === 1) continue
      let next = share ? (child[node * vocabulary + read] ?? 0) : 0
      if (next === 0) {
        next = nodes++
        if (share) child[node * vocabulary + read] = next
        parent[next] = node
        token[next] = read
        const level = (depth[node] ?? 0) + 1
        depth[next] = level
        if (level > deepest) deepest = level
        childTokens[node] = (childTokens[node] ?? 0) | (1 << (read & 7))
      }
      node = next
    }
    rowsThrough[node] = (rowsThrough[node] ?? 0) + 1
    endNode[row] = node
  }
  // Nodes grow after their parents, so that the last come first here.
  for (let node = nodes - 1; node > 0; node--) {
    const above = parent[node] ?? 0
    rowsThrough[above] = (rowsThrough[above] ?? 0) + (rowsThrough[node] ?? 0)
  }
  const bits = Math.min(8, vocabulary)
  return { nodes, deepest, depth, parent, token, rowsThrough, childTokens, bits, end: endNode }
}

/** Of sets of so many bits, where a node comes on its level, by its children's tokens: many first, none last. */
const PLACES = Array.from({ length: 9 }, (_, bits) => placesOfSets(2 ** bits))

function placesOfSets(count: number): Uint8Array {
  const sets = Array.from({ length: count }, (_, set) => set)
  const sorted = sets.toSorted((a, b) => size(b) - size(a) || a - b)
  const places = new Uint8Array(count)
  for (const [place, set] of sorted.entries()) places[set] = place
  return places
}

function size(set: number): number {
  return set.toString(2).replaceAll('0', '').length
}

/** Sorts the nodes by level, and by their children's tokens on it (counting sort, so equals stay in order). */
function arrange(tree: Tree): Plan {
  const { nodes, deepest, depth, parent, token, rowsThrough, childTokens, bits, end } = tree
  const places = PLACES[bits] ?? new Uint8Array()
  const buckets = places.length
  const parents = new Int32Array(deepest + 1)
  const bucketOf = new Int32Array(nodes)
  const next = new Int32Array((deepest + 1) * buckets + 1)
  for (let node = 0; node < nodes; node++) {
    const level = depth[node] ?? 0
    const set = childTokens[node] ?? 0
    const bucket = level * buckets + (places[set] ?? 0)
    bucketOf[node] = bucket
    next[bucket + 1] = (next[bucket + 1] ?? 0) + 1
    if (set !== 0) parents[level] = (parents[level] ?? 0) + 1
  }
  for (let bucket = 1; bucket < next.length; bucket++) {
    next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0)
  }
  const levels = new Int32Array(deepest + 2)
  for (let level = 0; level < levels.length; level++) levels[level] = next[level * buckets] ?? 0

  const place = new Int32Array(nodes)
  const sorted = {
    parent: new Int32Array(nodes),
    token: new Uint8Array(nodes),
    rowsThrough: new Int32Array(nodes),
    end: new Int32Array(end.length),
  }
  for (let node = 0; node < nodes; node++) {
    const bucket = bucketOf[node] ?? 0
    const to = next[bucket] ?? 0
    next[bucket] = to + 1
    place[node] = to
    // A node grows after its parent, so the parent's place is known.
    sorted.parent[to] = place[parent[node] ?? 0] ?? 0
    sorted.token[to] = token[node] ?? 0
    sorted.rowsThrough[to] = rowsThrough[node] ?? 0
  }
  sorted.parent[0] = -1
  for (let row = 0; row < end.length; row++) sorted.end[row] = place[end[row] ?? 0] ?? 0
  return { levels, parents, ...sorted }
}
