import type { Model } from '#room/kernels/passes.ts'
import type { Plan } from '#room/kernels/plan.ts'
import { cellBackward, cellForward } from './cell.ts'
import { zeros, type Parameters, type Reals } from './parameters.ts'

type Cell = Pick<Model, 'units' | 'recurrentActivation'>

/** What the forward pass leaves behind for each node. */
export interface States {
  /** [N, 4H] */
  readonly z: Reals
  /** [N, H] */
  readonly c: Reals
  /** [N, H] */
  readonly h: Reals
}

/** [V] what each token is read as; null: as the embeddings say. */
export type Inputs = readonly number[] | null

/** x·K + b [V, 4H] for each token: what a step adds to h·U. */
function inputTable(inputs: Inputs, { kernel, bias, embeddings }: Parameters): Reals {
  const x = inputs ?? embeddings ?? []
  const table = zeros(x.length * bias.length, bias)
  for (let token = 0; token < x.length; token++) {
    for (let j = 0; j < bias.length; j++) {
      table[token * bias.length + j] = (x[token] ?? 0) * (kernel[j] ?? 0) + (bias[j] ?? 0)
    }
  }
  return table
}

/** Row `index` of a matrix with rows of that width, as a view. */
function row(matrix: Reals, index: number, width: number): Reals {
  return matrix.subarray(index * width, (index + 1) * width)
}

/** [N] which nodes have children. */
function parentsOf({ parent }: Plan): Uint8Array {
  const has = new Uint8Array(parent.length)
  for (let node = 1; node < parent.length; node++) has[(parent[node] ?? 0)] = 1
  return has
}

/** z = x·K + b + h·U, with h·U once for each parent, whatever the number of its children; then the cell. */
export function forward(
  { units: H, recurrentActivation }: Cell,
  weights: Parameters,
  inputs: Inputs,
  plan: Plan,
): States {
  const { recurrentKernel: U } = weights
  const N = plan.parent.length
  const table = inputTable(inputs, weights)
  const hasChildren = parentsOf(plan)
  const z = zeros(N * 4 * H, U)
  const c = zeros(N * H, U)
  const h = zeros(N * H, U)
  // [N, 4H], for parents. The root's is zero, as its h is.
  const hU = zeros(N * 4 * H, U)
  const sum = new Float64Array(4 * H)

  // A node stands behind its parent.
  for (let node = 1; node < N; node++) {
    const parent = (plan.parent[node] ?? 0)
    const token = (plan.token[node] ?? 0)
    for (let j = 0; j < 4 * H; j++) {
      z[node * 4 * H + j] = (table[token * 4 * H + j] ?? 0) + (hU[parent * 4 * H + j] ?? 0)
    }
    cellForward(
      recurrentActivation,
      row(z, node, 4 * H),
      row(c, parent, H),
      row(c, node, H),
      row(h, node, H),
    )
    if (!hasChildren[node]) continue
    sum.fill(0)
    for (let k = 0; k < H; k++) {
      const value = h[node * H + k] ?? 0
      for (let j = 0; j < 4 * H; j++) sum[j] = (sum[j] ?? 0) + value * (U[k * 4 * H + j] ?? 0)
    }
    hU.set(sum, node * 4 * H)
  }
  return { z, c, h }
}

/**
 * From the gradient by the rows' last h, dy·Wᵀ, to the gradients of U, K, b and the embeddings, which are added to.
 *
 * A parent's children have their z from the same h·U, so their dz are added up first: S = Σ dz. Then dh = U·S, once for
 * each parent, and dU = Σ h ⊗ S over the parents.
 */
export function backward(
  { units: H, recurrentActivation }: Cell,
  weights: Parameters,
  inputs: Inputs,
  plan: Plan,
  { z, c, h }: States,
  dy: Float32Array | Float64Array,
  gradients: Parameters,
): void {
  const { recurrentKernel: U, denseKernel: W } = weights
  const { recurrentKernel: dU } = gradients
  const N = plan.parent.length
  const hasChildren = parentsOf(plan)
  // [N] the sum of dy over the rows that end at the node
  const dyAtNode = new Float64Array(N)
  plan.end.forEach((node, i) => {
    dyAtNode[node] = (dyAtNode[node] ?? 0) + (dy[i] ?? 0)
  })
  const S = zeros(N * 4 * H, U)
  const dc = zeros(N * H, U)
  const dTable = new Float64Array((inputs ?? weights.embeddings ?? []).length * 4 * H)
  const dh = zeros(H, U)
  const dz = zeros(4 * H, U)

  for (let node = N - 1; node > 0; node--) {
    for (let k = 0; k < H; k++) {
      let sum = (dyAtNode[node] ?? 0) * (W[k] ?? 0)
      if (hasChildren[node]) {
        const value = h[node * H + k] ?? 0
        for (let j = 0; j < 4 * H; j++) {
          const s = S[node * 4 * H + j] ?? 0
          sum += (U[k * 4 * H + j] ?? 0) * s
          dU[k * 4 * H + j] = (dU[k * 4 * H + j] ?? 0) + value * s
        }
      }
      dh[k] = sum
    }
    const parent = (plan.parent[node] ?? 0)
    const token = (plan.token[node] ?? 0)
    cellBackward(
      recurrentActivation,
      row(z, node, 4 * H),
      row(c, parent, H),
      row(c, node, H),
      dh,
      row(dc, node, H),
      dz,
      row(dc, parent, H),
    )
    for (let j = 0; j < 4 * H; j++) {
      S[parent * 4 * H + j] = (S[parent * 4 * H + j] ?? 0) + (dz[j] ?? 0)
      dTable[token * 4 * H + j] = (dTable[token * 4 * H + j] ?? 0) + (dz[j] ?? 0)
    }
  }
  inputTableBackward(inputs, weights, dTable, gradients)
}

/** dK = Σ x·dTable, db = Σ dTable, and for an embedding dx = dTable·Kᵀ, over the tokens. */
function inputTableBackward(
  inputs: Inputs,
  { kernel, embeddings }: Parameters,
  dTable: Reals,
  { kernel: dKernel, bias: dBias, embeddings: dEmbeddings }: Parameters,
): void {
  const x = inputs ?? embeddings ?? []
  const width = kernel.length
  for (let token = 0; token < x.length; token++) {
    for (let j = 0; j < width; j++) {
      const d = dTable[token * width + j] ?? 0
      dKernel[j] = (dKernel[j] ?? 0) + (x[token] ?? 0) * d
      dBias[j] = (dBias[j] ?? 0) + d
      if (dEmbeddings) dEmbeddings[token] = (dEmbeddings[token] ?? 0) + (kernel[j] ?? 0) * d
    }
  }
}
