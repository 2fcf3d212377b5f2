import { describe, expect, test } from 'vitest'
import { TOLERANCE } from '#reference/tolerance.ts'
import padding from '#reference/padding.json'
import { PAD } from '#room/core/dataset.ts'
import { bitsToCells, MOST_PADDING, padded, PLACES } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import { stockKernels } from './stock/stockKernels.ts'
import { fromKeras } from '#room/core/testing/fromKeras.ts'
import { BACKENDS, bitsOf, distance, engineOn } from '#room/engine/testing/engines.ts'

// Trained models of Keras, and what Keras predicts of one sequence with padding put in at many places.

const MASKED = [
  'masking-adam',
  'masking-value-minus-7.25',
  'embedding-adam',
  'embedding-trained-adam',
] as const

interface Recorded {
  readonly input: string
  readonly prediction: number
}

/** A dot is a step of padding. */
const cellsOf = ({ input }: Recorded) => Int8Array.from(input, (c) => (c === '.' ? PAD : Number(c)))

const predictionsOf = (list: readonly Recorded[]) => list.map(({ prediction }) => prediction)

function kernelsFor(name: keyof typeof padding) {
  const { settings, weights } = padding[name]
  const { variant, ...given } = settings
  const all = { ...ARTICLE_SETTINGS, ...given } as Settings
  return { kernels: stockKernels(variant as Variant, all), weights: fromKeras(weights) }
}

const model = { mask: 'model', fill: -1 } as const
const away = { mask: 'away', fill: -1 } as const

describe.each(BACKENDS)('%s', (backend) => {
  describe.each(MASKED)('%s', (name) => {
    const { behind, inFront, between, onlyPadding, maskRemovedBehind } = padding[name]
    const everywhere = [...behind, ...inFront, ...between]

    test('[PAD-1] [PAD-2] padding anywhere leaves every bit, in company and alone', async () => {
      await engineOn(backend)
      const { kernels, weights } = kernelsFor(name)
      const together = await kernels.predict(weights, everywhere.map(cellsOf), model)
      const [first = NaN] = together
      expect(new Set(bitsOf(together))).toEqual(new Set(bitsOf([first])))
      expect(Math.abs(first - (behind[0]?.prediction ?? NaN))).toBeLessThan(TOLERANCE[backend])
      for (const one of [behind[0], behind[40], between.at(-1)]) {
        if (!one) throw new Error('no such entry')
        const alone = await kernels.predict(weights, [cellsOf(one)], model)
        expect(bitsOf(alone)).toEqual(bitsOf([first]))
      }
      kernels.dispose()
    })

    test('[PAD-4] a row of padding only, or of nothing, predicts the dense bias', async () => {
      await engineOn(backend)
      const { kernels, weights } = kernelsFor(name)
      const rows = [...onlyPadding.map(cellsOf), new Int8Array(0)]
      const [bias = NaN] = weights.denseBias
      const expected = bitsOf(rows.map(() => bias))
      expect(bitsOf(await kernels.predict(weights, rows, model))).toEqual(expected)
      const nothing = await kernels.predict(weights, [new Int8Array(0)], model)
      expect(bitsOf(nothing)).toEqual(bitsOf([bias]))
      const unmasked = await kernels.predict(weights, [new Int8Array(0)], away)
      expect(bitsOf(unmasked)).toEqual(bitsOf([bias]))
      kernels.dispose()
    })

    test('[PAD-5] without the mask padding is read as data', async () => {
      await engineOn(backend)
      const { kernels, weights } = kernelsFor(name)
      const rows = maskRemovedBehind.map(cellsOf)
      const together = await kernels.predict(weights, rows, away)
      expect(distance(together, predictionsOf(maskRemovedBehind))).toBeLessThan(TOLERANCE[backend])
      // Rows of unequal length in one batch: each as if alone.
      for (const i of [0, 1, 40]) {
        const alone = await kernels.predict(weights, rows.slice(i, i + 1), away)
        expect(bitsOf(alone)).toEqual(bitsOf(together.subarray(i, i + 1)))
      }
      const masked = await kernels.predict(weights, rows, model)
      expect(Math.abs((masked[10] ?? NaN) - (together[10] ?? NaN))).toBeGreaterThan(1e-3)
      kernels.dispose()
    })
  })

  test.each([-1, 0] as const)('[PAD-5] Fixed length reads padding as %i', async (fill) => {
    await engineOn(backend)
    const { kernels, weights } = kernelsFor('fixed-adam')
    const recorded = padding['fixed-adam'].behind[fill]
    for (const mask of ['model', 'away'] as const) {
      const got = await kernels.predict(weights, recorded.map(cellsOf), { mask, fill })
      expect(distance(got, predictionsOf(recorded))).toBeLessThan(TOLERANCE[backend])
    }
    const nothing = await kernels.predict(weights, [new Int8Array(0)], { mask: 'model', fill })
    expect(bitsOf(nothing)).toEqual(bitsOf(weights.denseBias))
    kernels.dispose()
  })

  test.each(['masking', 'embedding'] as const)(
    '[PAD-1] %s at the article’s size, among other rows',
    async (variant) => {
      await engineOn(backend)
      const { dataset, state } = startTraining(variant, ARTICLE_SETTINGS)
      const kernels = stockKernels(variant, ARTICLE_SETTINGS)
      const { cells, width } = dataset
      const others = Array.from({ length: 8 }, (_, i) => cells.subarray(i * width, (i + 1) * width))
      const paddings = [1, 10, MOST_PADDING].flatMap((steps) =>
        PLACES.map((place) => padded('1110101', { place, steps })),
      )
      const [alone = NaN] = await kernels.predict(state.weights, [bitsToCells('1110101')], model)
      const all = await kernels.predict(state.weights, [...paddings, ...others], model)
      const expected = bitsOf(paddings.map(() => alone))
      expect(bitsOf(all.subarray(0, paddings.length))).toEqual(expected)
      kernels.dispose()
    },
  )
})
