// Stands in for 'vega-embed' inside tfjs-vis (see vite.config.ts): no eval, the page's colours,
// and one View per element while only the data changes.
import { parse, View, Warn } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import { pageStyle, type LineChartSpec } from './page-style.ts'

interface Kept {
  readonly shape: string
  readonly view: View
}

const table = 'table'
const kept = new WeakMap<HTMLElement, Kept>()

export default async function embed(element: HTMLElement, spec: LineChartSpec): Promise<void> {
  const { data, ...drawing } = pageStyle(spec, getComputedStyle(element))
  // linechart puts the index on the x axis; of data thinned to every s-th epoch that is not the
  // epoch, so whoever thins writes s into data-epoch-step.
  const step = Number(element.dataset['epochStep'] ?? 1)
  const values = data.values.map((row) => ({ ...row, x: row.x * step }))
  const shape = JSON.stringify(drawing)
  const old = kept.get(element)
  if (old?.shape === shape) {
    await old.view.data(table, values).runAsync()
    return
  }
  old?.view.finalize()
  element.replaceChildren()
  const { spec: compiled } = compile({
    ...drawing,
    data: { name: table, values },
  })
  // ast: true and the interpreter keep new Function() out, which the page's policy forbids.
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    logLevel: Warn,
    renderer: 'canvas',
    hover: true,
  })
  kept.set(element, { shape, view })
  await view.initialize(element).runAsync()
}
