import { expect, test } from 'vitest'
import type { EngineRun } from '#room/core/engineContract.ts'
import { bitsToCells, curvePaddings, padded, tablePaddings } from '#room/core/padding.ts'
import type { Proof, Watched } from '#room/core/results.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import { SETTINGS } from '#room/protocol/testing/bench.ts'
import { computeProof } from './proof.ts'
import { makeToyEngine } from '#room/protocol/testing/toyEngine.ts'

interface Asked {
  readonly rows: readonly number[][]
  readonly mask: 'model' | 'away'
  readonly fill: number | undefined
}

/** A run that writes down what it is asked for. */
async function listeningRun(variant: Variant) {
  const asked: Asked[] = []
  const engine = makeToyEngine('cpu', {
    turn: () => Promise.resolve(),
    onBreach(what) {
      throw new Error(what)
    },
  })
  const run = await engine.load(variant, SETTINGS, null)
  if ('refused' in run) throw new Error(run.refused)
  const listening: EngineRun = {
    ...run,
    predict(rows, mask, fill) {
      asked.push({ rows: rows.map((row) => [...row]), mask, fill })
      return run.predict(rows, mask, fill)
    },
  }
  return { run: listening, asked }
}

const WATCHED: Watched = { bits: '1101', padding: { place: 'between', steps: 7 } }

async function prove(variant: Variant, outdatedAfter = Infinity) {
  const { run, asked } = await listeningRun(variant)
  const told: Proof[] = []
  let breaths = 0
  await computeProof(
    {
      variant,
      run,
      watched: WATCHED,
      known: new Map(),
      breathe() {
        breaths++
        return Promise.resolve()
      },
      outdated: () => breaths >= outdatedAfter,
    },
    (proof) => told.push(proof),
  )
  return { told, asked, breaths: () => breaths }
}

test.each(VARIANTS)(
  '[PAD-6] the table is told first, then the curve with it, %s',
  async (variant) => {
    const { told } = await prove(variant)
    const table = tablePaddings(WATCHED.padding).map(({ steps }) => steps)
    const curve = curvePaddings('between').map(({ steps }) => steps)
    const steps = told.map((proof) => ({
      table: proof.table.map(({ padding }) => padding.steps),
      curve: proof.curve.map(({ padding }) => padding.steps),
    }))
    expect(steps).toEqual([
      { table, curve: [] },
      { table, curve },
    ])
  },
)

test.each(['masking', 'embedding'] as const)(
  '[PAD-1] each masked row is a pass of its own, with its own padding and no more, %s',
  async (variant) => {
    const { asked } = await prove(variant)
    const passes = asked.filter(({ mask, rows }) => mask === 'model' && rows.length === 1)
    const paddings = [...tablePaddings(WATCHED.padding), ...curvePaddings('between')]
    const expected = paddings.map((padding) => [...padded(WATCHED.bits, padding)].join(' '))
    const passed = passes.map(({ rows }) => rows[0]?.join(' ') ?? '')
    expect(new Set(passed)).toEqual(new Set(expected))
    // None is computed twice, none is copied from another.
    expect(passed).toHaveLength(new Set(expected).size)
  },
)

test('[PAD-1] the sequence is proved among rows of the data, too', async () => {
  const { asked } = await prove('masking')
  const company = asked.find(({ mask, rows }) => mask === 'model' && rows.length > 1)
  expect(company?.rows[0]).toEqual([...bitsToCells(WATCHED.bits)])
  expect(company?.rows.length).toBeGreaterThan(8)
  expect(company?.rows.flat().every((cell) => cell === 0 || cell === 1)).toBe(true)
})

test('[PAD-5] padding is read as data where the mask is taken away', async () => {
  const { asked } = await prove('fixed')
  expect(asked.filter(({ mask, rows }) => mask === 'model' && rows.length === 1)).toEqual([])
  const fills = asked.filter(({ mask }) => mask === 'away').map(({ fill }) => fill)
  expect(new Set(fills)).toEqual(new Set([-1, 0]))
})

test.each(VARIANTS)(
  '[MSG-3] once outdated nothing more is computed or told, %s',
  async (variant) => {
    const all = (await prove(variant)).breaths()
    for (let moment = 0; moment <= all; moment++) {
      const { told, breaths } = await prove(variant, moment)
      expect(breaths()).toBe(moment)
      const tableRows = tablePaddings(WATCHED.padding).length
      expect(told).toHaveLength(moment > tableRows ? 1 : 0)
    }
  },
)
