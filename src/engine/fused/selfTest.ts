import { bitsToCells, padded, PLACES } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import { batchesOf, startTraining } from '#room/core/trainingState.ts'
import type { EpochTask, MakeKernels, TrainedEpoch } from '#room/engine/kernels.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { fusedKernels } from './fusedKernels.ts'

/** Small, and with units that fill no block of four or eight. */
const SETTINGS: Settings = { ...ARTICLE_SETTINGS, samples: 40, units: 13, batchSize: 20 }
const BITS = '1110101'

/** How far a kernel may be from the plain one after an epoch, relatively: what float32 needs, and no more. */
const NEAR = 1e-4

const AS_THEY_ARE = { mask: 'model', fill: -1 } as const
const NEVER = () => false

/**
 * Whether these kernels are right on this device: after an epoch they predict what the plain ones predict, and neither
 * padding nor the company of other rows changes a bit of it (PAD-1). A shader may be compiled wrong where it runs, and
 * nothing would tell.
 */
export async function passesSelfTest(make: MakeKernels): Promise<boolean> {
  const { dataset, state } = startTraining('masking', SETTINGS)
  const task = { from: state, data: dataset, batches: batchesOf(state.order, SETTINGS.batchSize) }
  const paddings = PLACES.map((place) => padded(BITS, { place, steps: 10 }))
  const others = ['0', '01', '1110', '11101011'].map(bitsToCells)

  const plain = fusedKernels(kernelOfPasses(referencePasses))
  // While a GPU is still busy with compiling, the processor does its part.
  const [[alone = NaN, ...together], [expected = NaN]] = await Promise.all([
    epochAndPredictions(make, task, [
      [bitsToCells(BITS)],
      [...others, ...paddings, bitsToCells(BITS)],
    ]),
    epochAndPredictions(plain, task, [[bitsToCells(BITS)]]),
  ])
  const isNear = Math.abs(alone - expected) <= NEAR * Math.abs(expected)
  return isNear && together.slice(others.length).every((each) => Object.is(each, alone))
}

/** Trains an epoch, and then predicts these lots of rows, one after the other. */
async function epochAndPredictions(
  make: MakeKernels,
  task: EpochTask,
  lots: readonly (readonly Int8Array[])[],
): Promise<number[]> {
  const kernels = make('masking', SETTINGS)
  try {
    const trained: TrainedEpoch = await kernels.epoch(task, NEVER)
    if (trained.kind !== 'trained') return []
    const predictions: number[] = []
    for (const rows of lots) {
      predictions.push(...(await kernels.predict(trained.weights, rows, AS_THEY_ARE)))
    }
    return predictions
  } finally {
    kernels.dispose()
  }
}
