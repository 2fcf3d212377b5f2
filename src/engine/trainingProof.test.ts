import { expect, test } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import type { Kernels } from './kernels.ts'
import { proveTraining } from './trainingProof.ts'

const settings = { ...ARTICLE_SETTINGS, samples: 20, units: 3 }
const { dataset, state } = startTraining('masking', settings)

/** Kernels that train nothing, but see the padding in two weights and in the loss. */
const leaky: Pick<Kernels, 'epoch'> = {
  epoch: ({ data, from: { weights, optimizer } }) => {
    const isPadded = data.width > dataset.width
    const bias = weights.bias.slice()
    bias[0] = isPadded ? -0 : 0
    bias[1] = isPadded ? 1 : 1 + 2 ** -23
    const losses = Float32Array.of(isPadded ? 2 : 1)
    return Promise.resolve({
      kind: 'trained',
      work: null,
      losses,
      weights: { ...weights, bias },
      optimizer,
    })
  },
}

test('[PAD-3] a weight that differs in one bit is counted, −0 for 0 too', async () => {
  const proof = await proveTraining({ dataset, state, settings }, 2, leaky, () => false)
  expect(proof).toEqual({
    columns: 2,
    epoch: 0,
    loss: 1,
    paddedLoss: 2,
    weights: 4 * 3 * (1 + 3 + 1) + 4,
    differing: 2,
  })
})

test('[PAD-3] where an epoch diverges nothing is called the same', async () => {
  const diverging = (which: (isPadded: boolean) => boolean): Pick<Kernels, 'epoch'> => ({
    epoch: (task, stop) =>
      which(task.data.width > dataset.width)
        ? Promise.resolve({ kind: 'diverged', loss: NaN })
        : leaky.epoch(task, stop),
  })
  const all = 4 * 3 * (1 + 3 + 1) + 4
  for (const [which, weights] of [
    [() => true, 0],
    [(isPadded: boolean) => isPadded, all],
    [(isPadded: boolean) => !isPadded, all],
  ] as const) {
    const proof = await proveTraining(
      { dataset, state, settings },
      2,
      diverging(which),
      () => false,
    )
    expect(proof).toMatchObject({ weights, differing: weights })
  }
})

test('[PAD-3] the columns are padding behind every row, and the batches stay', async () => {
  const seen: unknown[] = []
  const watching: Pick<Kernels, 'epoch'> = {
    epoch: (task, stop) => {
      const { cells, width } = task.data
      seen.push({ row: Array.from(cells.subarray(width, 2 * width)), batches: task.batches })
      return leaky.epoch(task, stop)
    },
  }
  await proveTraining({ dataset, state, settings }, 2, watching, () => false)
  const row = Array.from(dataset.cells.subarray(dataset.width, 2 * dataset.width))
  const [{ batches }] = seen as [{ batches: unknown }]
  expect(seen).toEqual([
    { row, batches },
    { row: [...row, -1, -1], batches },
  ])
})
