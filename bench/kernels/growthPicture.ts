import { AXES, type Axis, type Series } from './growth.ts'
import { enclosingDecades, logScale, type LogScale } from './logScale.ts'

const WIDTH = 420
const HEIGHT = 280
const LEFT = 64
const RIGHT = 20
const TOP = 40
const BOTTOM = 48
const HEADING = 36

const TITLES: Record<Axis, string> = {
  units: 'Units',
  batchSize: 'Batch size',
  length: 'Length of a row, steps',
  samples: 'Samples',
}

// Told apart by the marks as well as by the colours.
const BACKENDS = {
  wasm: { name: 'fused WASM', isSquare: false },
  webgl: { name: 'fused WebGL', isSquare: true },
} as const

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-size: 14px; font-weight: 600 }
  .grid { stroke: #d0d7de; fill: none }
  .line { fill: none; stroke-width: 2 }
  .wasm { stroke: #0550ae; fill: #0550ae }
  .webgl { stroke: #bc4c00; fill: #bc4c00 }
  .line.wasm, .line.webgl { fill: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .grid { stroke: #3d444d }
    .wasm { stroke: #79c0ff; fill: #79c0ff }
    .webgl { stroke: #ffa657; fill: #ffa657 }
  }`

/** Four small pictures of one scale of time, as SVG; its colours follow the reader's scheme. */
export function growthPicture(series: readonly Series[]): string {
  const times = series.flatMap(({ points }) => points.map(({ msPerEpoch }) => msPerEpoch))
  const { low, high } = enclosingDecades(times)
  const y = logScale(low, high, HEIGHT - BOTTOM, TOP)
  const panels = (Object.keys(AXES) as Axis[]).map((axis, i) => {
    const x = (i % 2) * WIDTH
    const top = HEADING + Math.floor(i / 2) * HEIGHT
    const its = series.filter((one) => one.axis === axis)
    return `<g transform="translate(${String(x)} ${String(top)})">${panel(axis, its, y)}</g>`
  })
  const size = `${String(2 * WIDTH)} ${String(2 * HEIGHT + HEADING)}`
  const backends = [...new Set(series.map(({ backend }) => backend))]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" role="img" aria-labelledby="title">
<title id="title">Milliseconds of an epoch against units, batch size, length and samples, both axes logarithmic</title>
<style>${STYLE}
</style>
${legend(backends)}
${panels.join('\n')}
</svg>
`
}

function legend(backends: readonly Series['backend'][]): string {
  return backends
    .map((backend, i) => {
      const x = LEFT + i * 140
      const { name } = BACKENDS[backend]
      return `${mark(backend, x, 20)}<text x="${String(x + 12)}" y="24">${name}</text>`
    })
    .join('')
}

function panel(axis: Axis, series: readonly Series[], y: LogScale): string {
  const ticks = AXES[axis]
  const x = logScale(ticks[0], ticks.at(-1) ?? NaN, LEFT, WIDTH - RIGHT)
  const bottom = HEIGHT - BOTTOM
  const across = y.decades.map((ms) => {
    const at = round(y.place(ms))
    return `<path class="grid" d="M${String(LEFT)} ${at}H${String(WIDTH - RIGHT)}"/><text x="${String(LEFT - 8)}" y="${at}" dy="4" text-anchor="end">${label(ms)}</text>`
  })
  const along = ticks.map((tick) => {
    const at = round(x.place(tick))
    return `<path class="grid" d="M${at} ${String(TOP)}V${String(bottom)}"/><text x="${at}" y="${String(bottom + 18)}" text-anchor="middle">${label(tick)}</text>`
  })
  const lines = series.map(({ backend, points }) => {
    const places = points.map((point) => [x.place(point.at), y.place(point.msPerEpoch)] as const)
    const path = places.map(([left, top]) => `${round(left)} ${round(top)}`).join('L')
    const marks = places.map(([left, top]) => mark(backend, left, top)).join('')
    return `<path class="line ${backend}" d="M${path}"/>${marks}`
  })
  const middle = String((LEFT + WIDTH - RIGHT) / 2)
  return [
    `<text class="title" x="${middle}" y="${String(TOP - 14)}" text-anchor="middle">${TITLES[axis]}</text>`,
    `<text transform="translate(16 ${String((TOP + bottom) / 2)}) rotate(-90)" text-anchor="middle">ms per epoch</text>`,
    ...across,
    ...along,
    ...lines,
  ].join('\n')
}

function mark(backend: Series['backend'], x: number, y: number): string {
  if (!BACKENDS[backend].isSquare) {
    return `<circle class="${backend}" cx="${round(x)}" cy="${round(y)}" r="4"/>`
  }
  return `<rect class="${backend}" x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8"/>`
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function label(value: number): string {
  return value.toLocaleString('en-US')
}
