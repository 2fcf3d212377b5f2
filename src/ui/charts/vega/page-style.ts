import type { Config, TopLevelSpec } from 'vega-lite'
import { markedLayers, type MarkedX } from './marked-x.ts'
import { letterLayers, thinMark, type PinnedLine } from './pinned-lines.ts'

/** What tfjs-vis's linechart hands to vega-embed, as far as we look inside. */
export interface LineChartSpec {
  readonly width: number
  readonly height: number
  readonly config: { readonly axis: object }
  readonly data: { readonly values: readonly { readonly x: number }[] }
  readonly encoding: {
    readonly x: { readonly title: string }
    readonly tooltip: readonly { readonly field: string }[]
  }
  readonly layer: readonly Layer[]
}

interface Layer {
  readonly encoding: {
    readonly y?: { readonly field: string }
    readonly color: { readonly scale?: { readonly range: readonly string[] } }
  }
}

interface LineLayer extends Layer {
  readonly mark: object
  readonly encoding: Layer['encoding'] & { readonly y: { readonly field: string } }
}

/** Vega writes a loss of forty digits out, or all the digits that float64 has of it. */
const AXIS_Y_LABEL =
  "datum.value < 1e6 ? datum.label : replace(format(datum.value, '.3~e'), 'e+', 'e')"

/** The least from one tick of the x axis to the next. */
const TICK_PX = 60

type Drawing = Extract<TopLevelSpec, { layer: unknown }>
type Token = (name: string) => string

/**
 * The same chart in the page's colours, at the x values given, with our own hover and without a legend.
 * Its colours are names of the page's tokens.
 */
export function pageStyle(
  spec: LineChartSpec,
  x: readonly number[],
  pinned: readonly PinnedLine[],
  style: CSSStyleDeclaration,
  marked: MarkedX | null = null,
): Omit<Drawing, 'data'> & Pick<LineChartSpec, 'data'> {
  const token: Token = (name) => style.getPropertyValue(name).trim()
  const lines = spec.layer.filter((layer): layer is LineLayer => layer.encoding.y !== undefined)
  const pinOf = ({ encoding: { y } }: LineLayer) => pinned.find(({ name }) => name === y.field)
  const [xTip, ...tips] = spec.encoding.tooltip
  return {
    ...spec,
    // Vega measures a line of text without what hangs below it.
    padding: { top: 0, right: 0, bottom: 4, left: 0 },
    config: pageConfig(spec, style.fontFamily, token),
    data: { values: spec.data.values.map((row, at) => ({ ...row, x: x[at] ?? at })) },
    encoding: {
      // The axis ends where the data end, not at the next round number.
      x: { ...spec.encoding.x, scale: { domain: [x[0] ?? 0, x.at(-1) ?? 1], nice: false } },
      tooltip: [
        { ...xTip, title: spec.encoding.x.title },
        ...tips.map((tip) => ({ ...tip, format: '.4~g' })),
      ],
    },
    layer: [
      ...lines
        .map((line, at) => {
          const pin = pinOf(line)
          const drawn = pin === undefined ? line : { ...line, mark: thinMark(line.mark, pin) }
          return inColor(drawn, colorOf(line, at, token))
        })
        .toReversed(),
      ...lines.flatMap((line, at) => {
        const pin = pinOf(line)
        return pin === undefined
          ? []
          : letterLayers(line, pin, colorOf(line, at, token), token('--paper'))
      }),
      ...(marked === null ? [] : markedLayers(marked, x.at(-1) ?? 1, token('--ink'))),
      ...lines.filter(isCurrent).map((line) => latestDot(line, token)),
      hoverRule(lines, token('--edge')),
    ],
  } as Omit<Drawing, 'data'> & Pick<LineChartSpec, 'data'>
}

function pageConfig(spec: LineChartSpec, font: string, token: Token): Config {
  const edge = token('--edge')
  const ink = token('--ink-2')
  return {
    ...spec.config,
    background: token('--paper'),
    font,
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
    axisX: {
      grid: false,
      titleAnchor: 'end',
      labelFlush: false,
      tickCount: Math.max(4, Math.floor(spec.width / TICK_PX)),
      // There is no half epoch.
      tickMinStep: 1,
    },
    axisY: { domain: false, ticks: false, labelExpr: AXIS_Y_LABEL },
  }
}

function colorOf(line: LineLayer, at: number, token: Token): string {
  return token(line.encoding.color.scale?.range[at] ?? '--ink')
}

/** Its own colour instead of tfjs-vis's scale, which sorts the series' names, and which wants a legend. */
function inColor(line: LineLayer, value: string) {
  return { ...line, encoding: { ...line.encoding, color: { value } } }
}

/** The accent colour says "current" all over the page: that line ends in a dot. */
function isCurrent(line: LineLayer, at: number): boolean {
  return line.encoding.color.scale?.range[at] === '--accent'
}

function latestDot({ encoding: { y } }: LineLayer, token: Token) {
  return {
    mark: {
      type: 'point',
      filled: true,
      opacity: 1,
      size: 64,
      fill: token('--accent'),
      stroke: token('--paper'),
      strokeWidth: 2,
    },
    transform: [
      { filter: isDrawn(y.field) },
      { joinaggregate: [{ op: 'max', field: 'x', as: 'latest' }] },
      { filter: 'datum.x === datum.latest' },
    ],
    encoding: { y },
  }
}

/** Under vega-lite 6 tfjs-vis's own condition shows every rule while nothing is hovered. */
function hoverRule(lines: readonly LineLayer[], color: string) {
  return {
    mark: 'rule',
    transform: [{ filter: lines.map(({ encoding }) => isDrawn(encoding.y.field)).join(' || ') }],
    params: [
      {
        name: 'hover',
        select: { type: 'point', on: 'pointerover', nearest: true, clear: 'pointerout' },
      },
    ],
    encoding: {
      color: { condition: { param: 'hover', empty: false, value: color }, value: 'transparent' },
    },
  }
}

function isDrawn(field: string): string {
  return `isValid(datum[${JSON.stringify(field)}])`
}
