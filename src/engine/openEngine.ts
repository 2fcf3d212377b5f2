import { makeDataset } from '#room/core/dataset.ts'
import type { Device } from '#room/core/device.ts'
import type { Engine, EngineRun, Refusal } from '#room/core/engineContract.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import type { Backend } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { throwContextGone } from '#room/kernels/webgl/contextGone.ts'
import { openBackend } from './backend.ts'
import { unlessLost } from './contextLoss.ts'
import { makeRun } from './run.ts'
import { openFused } from './fused/openFused.ts'
import { fitsMemory } from './stock/memory.ts'
import { stockKernels } from './stock/stockKernels.ts'

/**
 * An engine on the backend that is asked for, or on the next best (`device.fallback` says why).
 * `onContextLost` is called when the GPU takes the context away; what was trained is in the run's state, and the
 * engine is of no more use.
 */
export async function openEngine(asked: Backend, onContextLost: () => void): Promise<Engine> {
  const { loss, ...opened } = await openBackend(asked, onContextLost)
  const fused = await openFused(opened.backend)
  const noFused = typeof fused === 'string' ? fused : null
  const device: Device = { ...opened, asked, noFused }

  const load: Engine['load'] = async (variant, settings, state) => {
    if (settings.units > device.mostUnits) return { refused: 'units-exceed-device' }
    // The data come from the seed alone; the weights, which are slow to draw, only where no state is given.
    const start = state
      ? { dataset: makeDataset(variant, settings, new RandomState(settings.seed)), state }
      : startTraining(variant, settings)
    if (settings.kernels === 'fused' && typeof fused !== 'string') {
      return makeRun(settings, start, fused(variant, settings), loss)
    }
    const fits = (width: number) => fitsMemory(settings, { ...start.dataset, width })
    if (!fits(start.dataset.width)) return { refused: 'out-of-memory' }
    return makeRun(settings, start, stockKernels(variant, settings), loss, fits)
  }
  return {
    device,
    load: (...what) => unlessLost<EngineRun | Refusal>(loss, load(...what), throwContextGone),
  }
}
