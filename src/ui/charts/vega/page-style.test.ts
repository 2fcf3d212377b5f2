import { parse, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile } from 'vega-lite'
import { expect, test, vi } from 'vitest'
import { pageStyle, type LineChartSpec } from './page-style.ts'

// The part of tfjs-vis's linechart 1.5.1 that makes the specification, for these series.
function lineChartSpec(
  series: Record<string, number[]>,
  colors: string[],
  top = 14,
): LineChartSpec {
  const names = Object.keys(series)
  const count = series[names[0] ?? '']?.length ?? 0
  const row = (x: number): { readonly x: number } => ({
    x,
    ...Object.fromEntries(
      names.flatMap((name): [string, unknown][] => [
        [name, series[name]?.[x]],
        [`${name}-name`, name],
      ]),
    ),
  })
  const spec = {
    width: 624,
    height: 306,
    padding: 0,
    autosize: { type: 'fit', contains: 'padding', resize: true },
    config: { axis: { labelFontSize: 12, titleFontSize: 12 } },
    data: { values: Array.from({ length: count }, (_, x) => row(x)) },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: 'epoch' },
      tooltip: [
        { field: 'x', type: 'quantitative' },
        ...names.map((field) => ({ field, type: 'quantitative' })),
      ],
    },
    layer: [
      ...names.map((field) => ({
        mark: { type: 'line', clip: true },
        encoding: {
          y: { field, type: 'quantitative', title: '', scale: { domain: [0, top] } },
          color: { field: `${field}-name`, type: 'nominal', scale: { range: colors } },
        },
      })),
      { mark: 'rule', encoding: { color: { value: 'grey' } } },
    ],
  }
  return spec as LineChartSpec
}

const tokens: Record<string, string> = {
  '--accent': '#2b4fd0',
  '--series-2': '#79818b',
  '--paper': '#fcfcfb',
}
const style = {
  fontFamily: 'sans-serif',
  getPropertyValue: (name: string) => tokens[name] ?? '#000000',
} as CSSStyleDeclaration

// 'b' and 'a': tfjs-vis's own colours would follow the alphabet.
const spec = lineChartSpec(
  { b: [Number.NaN, 12, 8, Number.NaN], a: [Number.NaN, 11, 9, Number.NaN] },
  ['--accent', '--series-2'],
)
const epochs = [0, 1, 34, 1000]

async function draw() {
  const { spec: compiled } = compile(pageStyle(spec, epochs, [], style))
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  })
  await view.runAsync()
  return view
}

interface Item {
  readonly x: number
  readonly y: number
  readonly stroke?: string
  readonly fill?: string
  readonly text?: string
  readonly strokeDash?: readonly number[]
  readonly marktype?: string
  readonly items?: readonly Item[]
}

function marks(view: View, type: string): Item[] {
  const found: Item[] = []
  const visit = (item: Item) => {
    if (item.marktype === type) found.push(...(item.items ?? []))
    else item.items?.forEach(visit)
  }
  visit((view.scenegraph() as unknown as { root: Item }).root)
  return found
}

test('the axis spans the x values given, and ends with them', async () => {
  const view = await draw()
  expect((view.scale('x') as { domain: () => number[] }).domain()).toEqual([0, 1000])
})

test('points stand at their x values, not at their indices', async () => {
  const view = await draw()
  const x = view.scale('x') as (value: number) => number
  const drawn = marks(view, 'line').map((item) => Math.round(item.x))
  expect(drawn).toContain(Math.round(x(34)))
})

test('each line has its own colour, the first on top, and the current one ends in a dot', async () => {
  const view = await draw()
  const strokes = [...new Set(marks(view, 'line').map(({ stroke }) => stroke))]
  expect(strokes).toEqual(['#79818b', '#2b4fd0'])
  const x = view.scale('x') as (value: number) => number
  const y = view.scale('y') as (value: number) => number
  const [dot, ...more] = marks(view, 'symbol')
  expect(more).toEqual([])
  expect(dot).toMatchObject({ x: x(34), y: y(8), fill: '#2b4fd0' })
})

test('a chart without a point draws its axes and complains of nothing', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const empty = lineChartSpec({ loss: [Number.NaN, Number.NaN] }, ['--accent'])
  const { spec: compiled } = compile(pageStyle(empty, [0, 100], [], style))
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  })
  await view.runAsync()
  expect(marks(view, 'symbol')).toEqual([])
  expect(warned).not.toHaveBeenCalled()
})

test('the losses of a run that diverges have short labels', async () => {
  const large = lineChartSpec({ loss: [Number.NaN, 1e36, Number.NaN] }, ['--accent'], 7e36)
  const { spec: compiled } = compile(pageStyle(large, [0, 1, 3], [], style))
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  })
  await view.runAsync()
  const labels = marks(view, 'text').map(({ text }) => text)
  expect(labels).toContain('3e36')
  for (const label of labels) expect(String(label).length).toBeLessThan(7)
})

test('a pinned line is drawn thin, with its dashes, and its letter stands above it', async () => {
  const pinned = [{ name: 'a', letter: 'A', dash: [7, 3], x: 34 }]
  const { spec: compiled } = compile(pageStyle(spec, epochs, pinned, style))
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  })
  await view.runAsync()
  const dashed = marks(view, 'line').filter(({ strokeDash }) => strokeDash !== undefined)
  expect(new Set(dashed.map(({ stroke }) => stroke))).toEqual(new Set(['#79818b']))
  expect(dashed[0]?.strokeDash).toEqual([7, 3])
  const x = view.scale('x') as (value: number) => number
  const y = view.scale('y') as (value: number) => number
  const letters = marks(view, 'text').filter(({ text }) => text === 'A')
  expect(letters).toMatchObject([{ x: x(34), y: y(9) - 8, fill: '#79818b' }])
})

test.each([
  [34, 'left'],
  [990, 'right'],
])('a marked x value of %d is a line from top to bottom with its word', async (x, align) => {
  const marked = { x, text: 'epoch 34' }
  const { spec: compiled } = compile(pageStyle(spec, epochs, [], style, marked))
  const view = new View(parse(compiled, {}, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'none',
  })
  await view.runAsync()
  const scale = view.scale('x') as (value: number) => number
  const rules = marks(view, 'rule').filter(({ strokeDash }) => strokeDash !== undefined)
  const top = view.scale('y') as (value: number) => number
  expect(rules).toMatchObject([{ x: scale(x), y: top(14), y2: top(0) }])
  expect(marks(view, 'text').filter(({ text }) => text === 'epoch 34')).toMatchObject([{ align }])
  // It moves no axis.
  expect((view.scale('x') as unknown as { domain: () => number[] }).domain()).toEqual([0, 1000])
})
