import { median } from './statistics.ts'

/** Counts the draws of training steps, and takes the time that it takes to issue them. */
export interface DrawMeter {
  clear(): void
  beginEpoch(steps: number): void
  /** To be handed to the epoch as its `stop`: it is asked before each step. Never stops. */
  readonly askedToStop: () => boolean
  /** Medians over the steps since `clear`; null where nothing was drawn. */
  read(): { readonly draws: number | null; readonly scriptMsPerStep: number | null }
}

const DRAWS = [
  'drawArrays',
  'drawArraysInstanced',
  'drawElements',
  'drawElementsInstanced',
  'drawRangeElements',
] as const

/** Wraps the draw calls of every WebGL2 context of this thread. */
export function meterDraws(): DrawMeter {
  let steps: { draws: number; ms: number }[] = []
  let stepsLeft = 0
  let asked = NaN
  let draws = 0
  let drawn = NaN
  if (typeof WebGL2RenderingContext !== 'undefined') {
    wrapDraws(() => {
      draws++
      drawn = performance.now()
    })
  }
  return {
    clear() {
      steps = []
    },
    beginEpoch(count) {
      stepsLeft = count
      asked = NaN
    },
    askedToStop() {
      // Behind the last step of an epoch stands its validation, which asks as well: that step is left out.
      if (!Number.isNaN(asked) && draws > 0 && --stepsLeft > 0) {
        steps.push({ draws, ms: drawn - asked })
      }
      draws = 0
      asked = performance.now()
      return false
    },
    read() {
      if (steps.length === 0) return { draws: null, scriptMsPerStep: null }
      return {
        draws: median(steps.map((step) => step.draws)),
        scriptMsPerStep: median(steps.map((step) => step.ms)),
      }
    },
  }
}

function wrapDraws(onDraw: () => void): void {
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<
    (typeof DRAWS)[number],
    (...args: unknown[]) => void
  >
  for (const name of DRAWS) {
    const draw = prototype[name]
    prototype[name] = function (this: WebGL2RenderingContext, ...args) {
      draw.apply(this, args)
      onDraw()
    }
  }
}
