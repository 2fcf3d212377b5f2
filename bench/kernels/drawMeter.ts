import { median } from './statistics.ts'

/** Counts the draws of training steps, and takes the time that it takes to issue them. */
export interface DrawMeter {
  /** @param whenIdle whether the GPU is waited for before each step: its full queue then holds up no call */
  clear(whenIdle: boolean): void
  beginEpoch(steps: number): void
  /** To be handed to the epoch as its `stop`: it is asked before each step, or more often. Never stops. */
  readonly askedToStop: () => boolean
  /**
   * @param drawsPerStep what kernels say that give way within their steps, too; null where each step is asked for once
   */
  endEpoch(drawsPerStep: number | null): void
  /** Medians over the steps since `clear`; null where nothing was drawn. */
  read(): { readonly draws: number | null; readonly issueMsPerStep: number | null }
}

/** What was issued from one question to the next. */
interface Issued {
  readonly draws: number
  readonly ms: number
}

const DRAWS = [
  'drawArrays',
  'drawArraysInstanced',
  'drawElements',
  'drawElementsInstanced',
  'drawRangeElements',
] as const

/**
 * Wraps the draw calls of every WebGL2 context of this thread.
 * @param waitFor returns when a context's GPU has nothing left to do
 */
export function meterDraws(waitFor: (gl: WebGL2RenderingContext) => void): DrawMeter {
  let steps: Issued[] = []
  let epoch: { readonly steps: number; readonly issued: Issued[] } | null = null
  let asked = NaN
  let draws = 0
  let drawn = NaN
  let idle = false
  let context: WebGL2RenderingContext | null = null
  if (typeof WebGL2RenderingContext !== 'undefined') {
    wrapDraws((gl) => {
      draws++
      drawn = performance.now()
      context = gl
    })
  }

  function endEpoch(drawsPerStep: number | null): void {
    if (epoch && epoch.issued.length > 0) {
      // Behind the last step of an epoch stands its validation, which asks as well: that step is left out.
      if (drawsPerStep === null) steps.push(...epoch.issued.slice(0, epoch.steps - 1))
      else steps.push(meanStep(epoch.issued, epoch.steps, drawsPerStep))
    }
    epoch = null
  }

  return {
    clear(whenIdle) {
      idle = whenIdle
      steps = []
      epoch = null
    },
    beginEpoch(count) {
      endEpoch(null)
      epoch = { steps: count, issued: [] }
      asked = NaN
    },
    askedToStop() {
      if (!Number.isNaN(asked) && draws > 0) epoch?.issued.push({ draws, ms: drawn - asked })
      draws = 0
      if (idle && context) waitFor(context)
      asked = performance.now()
      return false
    },
    endEpoch,
    read() {
      endEpoch(null)
      if (steps.length === 0) return { draws: null, issueMsPerStep: null }
      return {
        draws: median(steps.map((step) => step.draws)),
        issueMsPerStep: median(steps.map((step) => step.ms)),
      }
    },
  }
}

/** The mean of an epoch's steps, which come first in what was issued, however often they were asked. */
function meanStep(issued: readonly Issued[], steps: number, drawsPerStep: number): Issued {
  const due = Math.round(steps * drawsPerStep)
  let draws = 0
  let ms = 0
  for (const each of issued) {
    if (draws >= due) break
    draws += each.draws
    ms += each.ms
  }
  if (draws !== due) throw new Error(`${draws} draws were counted, ${due} are said`)
  return { draws: draws / steps, ms: ms / steps }
}

function wrapDraws(onDraw: (gl: WebGL2RenderingContext) => void): void {
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<
    (typeof DRAWS)[number],
    (...args: unknown[]) => void
  >
  for (const name of DRAWS) {
    const draw = prototype[name]
    prototype[name] = function (this: WebGL2RenderingContext, ...args) {
      draw.apply(this, args)
      onDraw(this)
    }
  }
}
