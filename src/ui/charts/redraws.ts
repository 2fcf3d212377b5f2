/** Draws the latest of what it is asked for, never two at once and never too often. */
export interface Redraws<Picture> {
  readonly ask: (picture: Picture) => void
  /** Draws the last picture once more, because what it is drawn with has changed. */
  readonly again: () => void
  readonly stop: () => void
}

/**
 * @param draw may throw or reject: then `failed` is called, and the next picture is tried all the same
 * @param gapMs the least time from the end of one drawing to the next
 */
export function makeRedraws<Picture>(
  draw: (picture: Picture) => Promise<void>,
  gapMs: number,
  failed: (error: unknown) => void,
): Redraws<Picture> {
  let waiting: { readonly picture: Picture } | null = null
  let latest: { readonly picture: Picture } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false

  const next = async () => {
    const job = waiting
    waiting = null
    if (job !== null && !stopped) {
      const start = performance.now()
      try {
        await draw(job.picture)
      } catch (error) {
        failed(error)
      }
      // A slow machine draws less often, so that three quarters of its time are left to the rest.
      const gap = Math.max(gapMs, 3 * (performance.now() - start))
      timer = stopped ? null : setTimeout(run, gap)
    } else timer = null
  }
  const run = () => void next()

  const draws = (job: { readonly picture: Picture }) => {
    latest = job
    waiting = job
    timer ??= setTimeout(run, 0)
  }

  return {
    ask(picture) {
      draws({ picture })
    },
    again() {
      if (latest !== null) draws(latest)
    },
    stop() {
      stopped = true
      waiting = null
      if (timer !== null) clearTimeout(timer)
    },
  }
}
