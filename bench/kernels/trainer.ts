import type { Device } from '#room/core/device.ts'
import type { Engine, EngineRun } from '#room/core/engineContract.ts'
import type { Backend, Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { openEngine } from '#room/engine/openEngine.ts'
import { bestBuild, compileKernel, type Build, type Kernel } from '#room/kernels/wasm/kernel.ts'
import { throwContextGone } from '#room/kernels/webgl/contextGone.ts'
import { meterDraws } from './drawMeter.ts'
import { waitForGpu } from './waitForGpu.ts'

// Runs in a worker of its own, as the engine does in the product. bench.ts calls it from outside; all clocks are here.

/** Some epochs, one after another. */
export interface Block {
  readonly epochs: number
  /** Of all of them, validation and the reading back of the weights included. */
  readonly ms: number
  /** What the fused kernels say of their training steps; null where stock layers did it. */
  readonly work: { readonly flops: number; readonly ms: number } | null
  /** WebGL draws of a training step, counted at the context; null elsewhere. */
  readonly draws: number | null
  /** From the beginning of a training step until its last draw is issued; null without WebGL. */
  readonly issueMsPerStep: number | null
  readonly loss: number
}

/** In GFLOP/s. */
export interface BesidePeak {
  /** The build of the WASM kernels, and of the loop. */
  readonly build: Build
  /** [epochs] of the training steps, whole. */
  readonly reached: readonly number[]
  /** [epochs] of multiply-adds in a loop that never leaves the registers, on the same thread just afterwards. */
  readonly peak: readonly number[]
}

export interface Trainer {
  /** Opens the engine, with its self-test. */
  open(backend: Backend): Promise<{ readonly ms: number; readonly device: Device }>
  /** Draws data and weights and makes a model of them, in place of the one before. */
  load(variant: Variant, settings: Settings): Promise<{ readonly ms: number }>
  /**
   * Trains until so much time has passed, one epoch at least.
   * @param whenIdle whether each step waits until the GPU has done the one before: slower, but then what issuing takes is
   * the script's own time, and none that is spent waiting for room in the driver's queue
   */
  train(forMs: number, whenIdle?: boolean): Promise<Block>
  /** So many epochs, and nothing told of them. */
  trainEpochs(epochs: number): Promise<void>
  /** Epochs of the fused kernels, and beside each the peak: what slows one down slows down the other. */
  trainBesidePeak(epochs: number): Promise<BesidePeak>
}

/** Some 20 ms at 50 GFLOP/s. */
const PEAK_TURNS = 1e7
const PEAK_OPERATIONS = 96
/** Enough for the compiler to see that it is worth its while. */
const PEAK_WARM_UPS = 50

let engine: Engine | null = null
let run: EngineRun | null = null
let batches = 0
let kernel: { readonly kernel: Kernel; readonly build: Build } | null = null
const meter = meterDraws(waitForGpu)

const trainer: Trainer = {
  async open(backend) {
    const began = performance.now()
    engine = await openEngine(backend, throwContextGone)
    return { ms: performance.now() - began, device: engine.device }
  },
  async load(variant, settings) {
    if (!engine) throw new Error('open an engine first')
    run?.dispose()
    run = null
    const began = performance.now()
    const loaded = await engine.load(variant, settings, null)
    if ('refused' in loaded) throw new Error(loaded.refused)
    const ms = performance.now() - began
    run = loaded
    batches = Math.ceil(loaded.dataset.trainingRows / settings.batchSize)
    return { ms }
  },
  async train(forMs, whenIdle = false) {
    if (!run) throw new Error('load a model first')
    let epochs = 0
    let loss = NaN
    const work = { flops: 0, ms: 0 }
    meter.clear(whenIdle)
    const began = performance.now()
    do {
      meter.beginEpoch(batches)
      const outcome = await run.epoch(meter.askedToStop)
      if (outcome.kind !== 'finished') throw new Error(outcome.kind)
      meter.endEpoch(outcome.work?.draws ?? null)
      epochs++
      loss = outcome.loss
      work.flops += outcome.work?.flops ?? NaN
      work.ms += outcome.work?.ms ?? NaN
    } while (performance.now() - began < forMs)
    const ms = performance.now() - began
    return { epochs, ms, work: Number.isNaN(work.ms) ? null : work, ...meter.read(), loss }
  },
  async trainEpochs(epochs) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const outcome = await run?.epoch(() => false)
      if (outcome?.kind !== 'finished') throw new Error(outcome?.kind ?? 'load a model first')
    }
  },
  async trainBesidePeak(epochs) {
    if (!run) throw new Error('load a model first')
    kernel ??= await openKernel()
    const reached: number[] = []
    const peak: number[] = []
    for (let epoch = 0; epoch < epochs; epoch++) {
      const outcome = await run.epoch(() => false)
      if (outcome.kind !== 'finished' || !outcome.work) throw new Error('no epoch of fused kernels')
      reached.push(outcome.work.flops / outcome.work.ms / 1e6)
      const began = performance.now()
      kernel.kernel.peak(PEAK_TURNS)
      peak.push((PEAK_OPERATIONS * PEAK_TURNS) / (performance.now() - began) / 1e6)
    }
    return { build: kernel.build, reached, peak }
  },
}

async function openKernel() {
  const build = bestBuild()
  if (!build) throw new Error('no SIMD in this WebAssembly')
  const opened = (await compileKernel(build)).take()
  for (let i = 0; i < PEAK_WARM_UPS; i++) opened.peak(PEAK_TURNS / PEAK_WARM_UPS)
  return { kernel: opened, build }
}

Object.assign(globalThis, { trainer })
