/** Draws the latest of what it is asked for, never two at once and never too often. */
export interface Redraws<Picture> {
  /** @param now without the pause after the drawing before: for what will stay as it is */
  readonly ask: (picture: Picture, now?: boolean) => void
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
  let drawing = false
  let urgent = false
  let stopped = false

  const next = async () => {
    const job = waiting
    waiting = null
    urgent = false
    if (job !== null && !stopped) {
      const start = performance.now()
      drawing = true
      try {
        await draw(job.picture)
      } catch (error) {
        failed(error)
      }
      drawing = false
      // A slow machine draws less often, so that three quarters of its time are left to the rest.
      const gap = urgent ? 0 : Math.max(gapMs, 3 * (performance.now() - start))
      timer = stopped ? null : setTimeout(run, gap)
    } else timer = null
  }
  const run = () => void next()

  const draws = (job: { readonly picture: Picture }, now: boolean) => {
    latest = job
    waiting = job
    if (now) {
      urgent = true
      // What draws now asks for the next by itself.
      if (timer !== null && !drawing) {
        clearTimeout(timer)
        timer = null
      }
    }
    timer ??= setTimeout(run, 0)
  }

  return {
    ask(picture, now = false) {
      draws({ picture }, now)
    },
    again() {
      if (latest !== null) draws(latest, false)
    },
    stop() {
      stopped = true
      waiting = null
      if (timer !== null) clearTimeout(timer)
    },
  }
}
