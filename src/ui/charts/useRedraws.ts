import { type RefObject, useEffect, useState } from 'react'
import { loadDrawLines, type LineChart } from './drawLines.ts'
import { onSchemeChange } from './onSchemeChange.ts'
import { makeRedraws, type Redraws } from './redraws.ts'

/** Four times a second looks alive and leaves the page its time. */
const GAP_MS = 250

/** A chart, made only when it is really drawn. */
type MakeChart = () => LineChart

/**
 * Draws line charts into an element; null until tfjs-vis is there.
 * `failed` once it could not be fetched or did not draw.
 */
export function useRedraws(element: RefObject<HTMLElement | null>): {
  readonly redraws: Redraws<MakeChart> | null
  readonly failed: boolean
} {
  const [redraws, setRedraws] = useState<Redraws<MakeChart> | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const ended = new AbortController()
    const fail = () => {
      setFailed(true)
    }
    const load = async () => {
      const drawLines = await loadDrawLines()
      if (ended.signal.aborted) return
      const draw = async (chart: MakeChart) => {
        if (element.current !== null) await drawLines(element.current, chart())
      }
      const made = makeRedraws(draw, GAP_MS, fail)
      ended.signal.addEventListener('abort', made.stop)
      // The drawing took its colours from the page.
      ended.signal.addEventListener('abort', onSchemeChange(made.again))
      setRedraws(made)
    }
    const cancel = whenIdle(() => {
      load().catch(fail)
    })
    return () => {
      cancel()
      ended.abort()
    }
  }, [element])

  return { redraws, failed }
}

/** Waits with the large download until the page stands. */
function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(act, { timeout: 2000 })
    return () => {
      cancelIdleCallback(handle)
    }
  }
  // Safari has no idle callback.
  const timer = setTimeout(act, 300)
  return () => {
    clearTimeout(timer)
  }
}
