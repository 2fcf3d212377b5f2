import type { MarkedX } from './vega/marked-x.ts'
import type { PinnedLine } from './vega/pinned-lines.ts'

/** Lines over common x values. null is not drawn. */
export interface LineChart {
  readonly x: readonly number[]
  readonly xLabel: string
  readonly yLabel: string
  readonly domain: readonly [number, number]
  /** The first is drawn on top of the others; names hold no dots and no brackets (Vega reads them as paths). */
  readonly lines: readonly Line[]
  /** Those of the lines that are no lines of the run that is shown. */
  readonly pinned: readonly PinnedLine[]
  readonly marked: MarkedX | null
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

interface Line {
  readonly name: string
  /** A token of the page's colours, for instance '--accent'. */
  readonly color: string
  readonly values: readonly (number | null)[]
}

/** Fetches tfjs-vis and Vega, a large part of the page: after the first paint. Gives what draws into an element. */
export async function loadDrawLines(): Promise<
  (element: HTMLElement, chart: LineChart) => Promise<void>
> {
  const { linechart } = await import('@tensorflow/tfjs-vis/dist/render/linechart')
  return async (element, chart) => {
    const { x, xLabel, yLabel, domain, lines, pinned, marked, width, height, fontSize } = chart
    // tfjs-vis takes a value's index for its x; our embed (vega/embed.ts) puts these in instead.
    element.dataset['x'] = x.join(' ')
    element.dataset['pinned'] = JSON.stringify(pinned)
    element.dataset['marked'] = JSON.stringify(marked)
    await linechart(
      element,
      {
        values: lines.map(({ values }) => values.map((y, at) => ({ x: at, y: y ?? Number.NaN }))),
        series: lines.map(({ name }) => name),
      },
      {
        xLabel,
        yLabel,
        width,
        height,
        fontSize,
        seriesColors: lines.map(({ color }) => color),
        yAxisDomain: [...domain],
      },
    )
  }
}
