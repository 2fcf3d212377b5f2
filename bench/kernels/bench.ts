import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { barsOf, type KerasResult } from './bars.ts'
import { openPage, type BenchPage } from './browserPage.ts'
import { ARTICLE_UNITS, FULL, nameOf, QUICK, type Group } from './cases.ts'
import { measureGrowth } from './growth.ts'
import { growthPicture } from './growthPicture.ts'
import { openKeras, type Keras, type KerasTurn } from './keras.ts'
import { machineHere, versionsHere, type Machine } from './machine.ts'
import { measureGroup, type LeftOut, type Samples } from './measure.ts'
import { measureMemory, tableOfMemory } from './memory.ts'
import { tableOfBars, tableOfCases } from './report.ts'
import { median, significant } from './statistics.ts'
import { peakOf, ratioOf, summarize, type CaseResult } from './summary.ts'

const RESULTS = 'bench/results'

/** A load above which a run says so. */
const BUSY = 0.5

const HELP = `npm run bench -- [--quick] [--keras] [--growth] [--memory]

Times stock and fused kernels on WebGL and WASM in a headless browser, prints a table and writes
${RESULTS}/latest.json. docs/PERFORMANCE.md tells how.

--quick   the article's size only, in under a minute
--keras   the article's script under Keras takes turns in the same rounds (PYTHON=/path/to/python, with tensorflow)
--growth  instead of the cases: time against units, batch, length and samples, as ${RESULTS}/growth.json and
          docs/growth.svg
--memory  instead of the cases: memory in use over a thousand epochs, as ${RESULTS}/memory.json`

const MODES = {
  full: { groups: FULL, rounds: 3, turnMs: 1500, kerasEpochs: 10 },
  quick: { groups: QUICK, rounds: 2, turnMs: 500, kerasEpochs: 5 },
} as const

/** What `npm run bench` does; gives the exit status. */
export async function bench(args: string[]): Promise<number> {
  const flag = { type: 'boolean', default: false } as const
  const options = { quick: flag, keras: flag, growth: flag, memory: flag, help: flag }
  const { values } = parseArgs({ args, options })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  await mkdir(RESULTS, { recursive: true })
  const machine = machineHere()
  if (machine.load > BUSY) {
    console.error(
      `Load ${String(machine.load)}: this machine does other things, and figures suffer.`,
    )
  }
  const keras = values.keras ? await openKeras() : 'not asked for'
  const page = await openPage()
  try {
    if (values.growth) await growth(page, machine)
    else if (values.memory) await memory(page, machine)
    else await cases(page, machine, values.quick ? 'quick' : 'full', keras)
  } finally {
    await page.close()
    if (typeof keras !== 'string') keras.end()
  }
  return 0
}

async function cases(
  page: BenchPage,
  machine: Machine,
  mode: keyof typeof MODES,
  keras: Keras | string,
) {
  const { groups, rounds, turnMs, kerasEpochs } = MODES[mode]
  const began = performance.now()
  const results: CaseResult[] = []
  const everything: Samples[] = []
  const leftOut: LeftOut[] = []
  const kerasResults: KerasResult[] = []
  for (const group of groups) {
    const turns: KerasTurn[] = []
    const otherTurn = async ({ variant, units }: Group) => {
      if (typeof keras === 'string' || units !== ARTICLE_UNITS) return
      turns.push(await keras.train(variant, kerasEpochs))
    }
    console.error(`${group.variant}, ${String(group.units)} units …`)
    const measured = await measureGroup(page, group, { rounds, turnMs, otherTurn })
    results.push(...measured.samples.map((samples) => summarize(samples, measured.samples)))
    everything.push(...measured.samples)
    leftOut.push(...measured.leftOut)
    if (turns.length > 0) kerasResults.push(besideKeras(group, turns, measured.samples))
  }
  const bars = barsOf(results, kerasResults)
  const peakGflops = peakOf(everything)
  await writeResult('latest.json', {
    ...aboutRun(page, machine, everything),
    mode,
    rounds,
    turnMs,
    seconds: Math.round((performance.now() - began) / 1000),
    peakGflops,
    wasmBuild: everything.flatMap(({ turns }) => turns[0]?.besidePeak?.build ?? [])[0] ?? null,
    cases: results,
    leftOut,
    keras:
      typeof keras === 'string'
        ? { leftOut: keras }
        : { versions: keras.versions, cases: kerasResults },
    bars,
  })
  console.log(tableOfCases(results, kerasResults))
  console.log(`\nPeak of the register-only loop: ${String(peakGflops ?? 'not measured')} GFLOP/s\n`)
  console.log(tableOfBars(bars))
  for (const its of leftOut) console.log(`\nLeft out: ${nameOf(its)} (${its.why}).`)
  if (typeof keras === 'string') console.log(`\nLeft out: Keras (${keras}).`)
}

function besideKeras(
  { variant }: Group,
  turns: readonly KerasTurn[],
  samples: readonly Samples[],
): KerasResult {
  const msPerEpoch = median(turns.map(({ ms, epochs }) => ms / epochs))
  const ratioOn = (backend: 'webgl' | 'wasm') => {
    const fused = samples.find((its) => its.backend === backend && its.kernels === 'fused')
    return fused ? significant(ratioOf(turns, fused.turns), 3) : null
  }
  return {
    variant,
    msPerEpoch: significant(msPerEpoch, 4),
    secondsPer100Epochs: significant(msPerEpoch / 10, 4),
    ratio: { wasm: ratioOn('wasm'), webgl: ratioOn('webgl') },
  }
}

async function growth(page: BenchPage, machine: Machine) {
  const measured = await measureGrowth(page)
  await writeResult('growth.json', { ...aboutRun(page, machine, measured.series), ...measured })
  await writeFile('docs/growth.svg', growthPicture(measured.series))
  console.log(`Written: ${RESULTS}/growth.json, docs/growth.svg`)
}

async function memory(page: BenchPage, machine: Machine) {
  const measured = await measureMemory(page)
  await writeResult('memory.json', { ...aboutRun(page, machine, []), measured })
  console.log(tableOfMemory(measured))
}

function aboutRun(
  { browser }: BenchPage,
  machine: Machine,
  measured: readonly { readonly renderer: string | null }[],
) {
  return {
    date: new Date().toISOString(),
    machine,
    browser: `Chromium ${browser}, headless`,
    renderer: measured.find(({ renderer }) => renderer !== null)?.renderer ?? null,
    versions: versionsHere(),
  }
}

async function writeResult(name: string, result: object): Promise<void> {
  await writeFile(`${RESULTS}/${name}`, `${JSON.stringify(result, null, 2)}\n`)
}
