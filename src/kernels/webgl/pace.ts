// A GPU does what it is told in turn, so what a toggle asks waits for all that was told before. The work is cut into
// slices of some milliseconds, a fence behind each, and no more than a few are told ahead.

/** How long a slice should take. */
const SLICE_MS = 8

/** Slices told ahead: one is computed while the next waits, and the third is being told. */
const MOST_AHEAD = 2

/** Costs (draws.ts): small for the first slice, for what is not known yet, and then between these bounds. */
const FIRST_SLICE = 2e5
const MOST_IN_SLICE = 1e9

interface Slice {
  readonly fence: WebGLSync
  readonly toldAt: number
}

export interface Pace {
  /** Notes what was told; true where a slice ends, and it is time to give way. */
  told(cost: number): boolean
  isBehind(): boolean
  /** Forgets what was told. */
  forget(): void
}

export function makePace(gl: WebGL2RenderingContext): Pace {
  const ahead: Slice[] = []
  let sliceCost = FIRST_SLICE
  let cost = 0
  let lastDoneAt = 0

  function isDone({ fence }: Slice): boolean {
    // A lost context's fences are never passed: its work is no longer waited for.
    return gl.isContextLost() || gl.clientWaitSync(fence, 0, 0) !== gl.TIMEOUT_EXPIRED
  }

  /** Makes slices longer or shorter by how long one took. */
  function learn({ toldAt }: Slice): void {
    const now = performance.now()
    const elapsedMs = now - Math.max(toldAt, lastDoneAt)
    const times = Math.min(2, Math.max(0.5, SLICE_MS / elapsedMs))
    sliceCost = Math.min(MOST_IN_SLICE, sliceCost * times)
    lastDoneAt = now
  }

  return {
    told(its) {
      cost += its
      if (cost < sliceCost) return false
      cost = 0
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
      if (fence) ahead.push({ fence, toldAt: performance.now() })
      gl.flush()
      return true
    },
    isBehind() {
      for (let first = ahead[0]; first && isDone(first); first = ahead[0]) {
        learn(first)
        gl.deleteSync(first.fence)
        ahead.shift()
      }
      return ahead.length > MOST_AHEAD - 1
    },
    forget() {
      for (const { fence } of ahead.splice(0)) gl.deleteSync(fence)
      cost = 0
    },
  }
}
