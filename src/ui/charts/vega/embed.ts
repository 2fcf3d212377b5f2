// Stands in for 'vega-embed' inside tfjs-vis (see vite.config.ts): no eval, the page's colours,
// and one View per element while only the data changes.
import { parse, View, Warn } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import type { MarkedX } from './marked-x.ts'
import { pageStyle, type LineChartSpec } from './page-style.ts'
import type { PinnedLine } from './pinned-lines.ts'

interface Kept {
  readonly shape: string
  readonly view: View
}

const table = 'table'
const kept = new WeakMap<HTMLElement, Kept>()

export default async function embed(element: HTMLElement, spec: LineChartSpec): Promise<void> {
  // What linechart has no parameter for, see drawLines.ts.
  const x = element.dataset['x']?.split(' ').map(Number) ?? []
  const pinned = JSON.parse(element.dataset['pinned'] ?? '[]') as PinnedLine[]
  const marked = JSON.parse(element.dataset['marked'] ?? 'null') as MarkedX | null
  const { data, ...drawing } = pageStyle(spec, x, pinned, getComputedStyle(element), marked)
  const shape = JSON.stringify(drawing)
  const old = kept.get(element)
  if (old?.shape === shape) {
    await old.view.data(table, [...data.values]).runAsync()
    return
  }
  const { spec: compiled } = compile({
    ...drawing,
    data: { name: table, values: [...data.values] },
  })
  await breath()
  // ast: true and the interpreter keep new Function() out, which the page's policy forbids.
  const parsed = parse(compiled, {}, { ast: true })
  await breath()
  const view = new View(parsed, {
    expr: expressionInterpreter,
    logLevel: Warn,
    renderer: 'canvas',
    hover: true,
  })
  await breath()
  old?.view.finalize()
  element.replaceChildren()
  kept.set(element, { shape, view })
  await view.initialize(element).runAsync()
}

/** A new chart takes a while: the page is to answer in between. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
