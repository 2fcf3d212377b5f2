import { describe, expect, test } from 'vitest'
import { ARTICLE_RUNS } from '../../src/core/article.ts'
import { codeFor, type Dialect } from '../../src/core/code/codeFor.ts'
import { PLACES } from '../../src/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '../../src/core/settings.ts'
import { VARIANTS } from '../../src/core/variants.ts'
import { PYTHON, pythonHas, runToEnd } from './python.ts'

/** Every way of branching that the scripts have. */
function everyScript(dialect: Dialect): string[] {
  const settings = [ARTICLE_SETTINGS, { ...ARTICLE_SETTINGS, seed: 4294967295, learningRate: 1e-6 }]
    .flatMap((one) => having(one, 'recurrentActivation', ['hard_sigmoid', 'sigmoid']))
    .flatMap((one) => having(one, 'optimizer', ['adam', 'rmsprop', 'sgd']))
    .flatMap((one) => having(one, 'updateOrder', ['together', 'dense-first']))
    .flatMap((one) => having(one, 'trainable', [true, false]))
    .flatMap((one) => having(one, 'shuffle', [true, false]))
    .flatMap((one) => having(one, 'validationSplit', [0, 0.1]))
  return VARIANTS.flatMap((variant) =>
    settings.map((one, index) => {
      const { bits } = ARTICLE_RUNS[variant]
      const place = PLACES[index % PLACES.length] ?? 'behind'
      const numbers = index % 7 === 0 ? { prediction: NaN, padded: -Infinity } : NUMBERS
      const answer = { bits, padding: { place, steps: index % 5 }, epoch: index % 101, ...numbers }
      return codeFor(dialect, { variant, settings: one, answer })
    }),
  )
}

const NUMBERS = { prediction: 4.5, padded: 1e-30 }

function having<Name extends keyof Settings>(
  settings: Settings,
  name: Name,
  values: readonly Settings[Name][],
): Settings[] {
  return values.map((value) => ({ ...settings, [name]: value }))
}

const PARSE_ALL = 'import ast, json, sys; [ast.parse(one) for one in json.load(sys.stdin)]'

describe.skipIf(!pythonHas('ast'))('Python can read', () => {
  test.each(['keras3', 'keras2'] as const)('all scripts of %s', async (dialect) => {
    const scripts = everyScript(dialect)
    expect(scripts.length).toBeGreaterThan(200)
    const outcome = await runToEnd(PYTHON, ['-c', PARSE_ALL], JSON.stringify(scripts))
    expect(outcome).toEqual({ status: 0, output: '' })
  })
})

const SMALL = { samples: 20, units: 3, batchSize: 10 }

test.each(VARIANTS)('TensorFlow.js runs its script of %s', async (variant) => {
  const settings = { ...ARTICLE_SETTINGS, ...SMALL, trainable: true }
  const { bits } = ARTICLE_RUNS[variant]
  const answer = { bits, padding: { place: 'between', steps: 3 }, epoch: 2, ...NUMBERS } as const
  const script = codeFor('tfjs', { variant, settings, answer })
  const node = process.execPath
  const { status, output } = await runToEnd(node, ['--input-type=module', '-'], script)
  if (status !== 0) console.error(output)
  expect(status).toBe(0)
  const numbers = [...output.matchAll(/TensorFlow\.js (\S+) Tally/g)].map(([, text]) =>
    Number(text),
  )
  expect(numbers).toHaveLength(2)
  expect(numbers.every(Number.isFinite)).toBe(true)
  // Where there is a mask, padding moves nothing here either.
  expect(numbers[0] === numbers[1]).toBe(variant !== 'fixed')
})
