import type { Config, TopLevelSpec } from 'vega-lite'

/** What tfjs-vis's linechart hands to vega-embed, as far as we look inside. */
export interface LineChartSpec {
  readonly width: number
  readonly height: number
  readonly config: { readonly axis: object }
  readonly data: { readonly values: readonly Row[] }
  readonly encoding: { readonly x: { readonly title: string }; readonly tooltip: readonly object[] }
  readonly layer: readonly Layer[]
}

interface Row {
  readonly x: number
}

interface Layer {
  readonly mark: unknown
  readonly encoding: { readonly y?: { readonly field: string }; readonly color: object }
}

type Drawing = Extract<TopLevelSpec, { layer: unknown }>

/** The same chart in the page's colours, with our own hover and without a legend. */
export function pageStyle(
  spec: LineChartSpec,
  style: CSSStyleDeclaration,
): Omit<Drawing, 'data'> & Pick<LineChartSpec, 'data'> {
  const token = (name: string) => style.getPropertyValue(name).trim()
  const edge = token('--edge')
  const ink = token('--ink-2')
  const config: Config = {
    ...spec.config,
    background: token('--paper'),
    font: style.fontFamily,
    view: { stroke: null },
    line: { strokeWidth: 2.25, strokeJoin: 'round' },
    axis: {
      ...spec.config.axis,
      gridColor: token('--rule'),
      domainColor: edge,
      tickColor: edge,
      labelColor: ink,
      titleColor: ink,
      titleFontWeight: 'normal',
    },
    axisX: { grid: false, titleAnchor: 'end', tickCount: 10 },
    axisY: { domain: false, ticks: false },
  }
  const lines = spec.layer.filter((layer) => layer.encoding.y)
  // The values beside the chart are its legend. The explicit legend beats config.legend.disable.
  const withoutLegend = lines.map((layer) => ({
    ...layer,
    encoding: { ...layer.encoding, color: { ...layer.encoding.color, legend: null } },
  }))
  const drawn = lines
    .map((layer) => `isValid(datum[${JSON.stringify(layer.encoding.y?.field)}])`)
    .join(' || ')
  const rule = {
    // Under vega-lite 6 tfjs-vis's own condition shows every rule while nothing is hovered.
    mark: 'rule',
    transform: [{ filter: drawn }],
    params: [
      {
        name: 'hover',
        select: { type: 'point', on: 'pointerover', nearest: true, clear: 'pointerout' },
      },
    ],
    encoding: {
      color: { condition: { param: 'hover', empty: false, value: edge }, value: 'transparent' },
    },
  }
  const [x, ...series] = spec.encoding.tooltip
  return {
    ...spec,
    // linechart's 0 cuts the first and the last label.
    padding: { left: 0, right: 0, top: 6, bottom: 4 },
    config,
    encoding: {
      ...spec.encoding,
      tooltip: [{ ...x, title: spec.encoding.x.title }, ...series],
    },
    layer: [...withoutLegend, rule],
  } as Omit<Drawing, 'data'> & Pick<LineChartSpec, 'data'>
}
