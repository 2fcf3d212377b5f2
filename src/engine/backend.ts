import * as tf from '@tensorflow/tfjs'
import type { FallbackReason } from '#room/core/device.ts'
import { SETTINGS, type Backend } from '#room/core/settings.ts'
import { NO_LOSS } from './contextLoss.ts'
import type { OpenBackend } from './openBackend.ts'
import { openWasm } from './wasm.ts'
import { openWebgl } from './webgl.ts'

/** Opens the backend that is asked for, or the next best: webgl, then wasm, then cpu, which always runs. */
export async function openBackend(
  asked: Backend,
  onContextLost: () => void,
): Promise<OpenBackend & { readonly fallback: FallbackReason | null }> {
  const { opened, fallback } = await tryFrom(asked, onContextLost)
  await tf.ready()
  // tfjs falls back by itself and says nothing.
  if (tf.getBackend() !== opened.backend) {
    throw new Error(`tfjs runs on ${tf.getBackend()}, not on ${opened.backend}`)
  }
  return { ...opened, fallback }
}

async function tryFrom(
  asked: Backend,
  onContextLost: () => void,
): Promise<{ opened: OpenBackend; fallback: FallbackReason | null }> {
  switch (asked) {
    case 'webgl': {
      const opened = await openWebgl(onContextLost)
      if (typeof opened !== 'string') return { opened, fallback: null }
      const next = await tryFrom('wasm', onContextLost)
      return { ...next, fallback: opened }
    }
    case 'wasm': {
      if (await openWasm()) return { opened: onProcessor('wasm'), fallback: null }
      return { opened: await openCpu(), fallback: 'no-wasm' }
    }
    case 'cpu':
      return { opened: await openCpu(), fallback: null }
  }
}

async function openCpu(): Promise<OpenBackend> {
  await tf.setBackend('cpu')
  return onProcessor('cpu')
}

function onProcessor(backend: 'wasm' | 'cpu'): OpenBackend {
  return { backend, renderer: null, mostUnits: SETTINGS.units.max, loss: NO_LOSS }
}
