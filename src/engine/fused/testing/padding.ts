import { describe, expect, test } from 'vitest'
import padding from '#reference/padding.json'
import { PAD } from '#room/core/dataset.ts'
import { bitsToCells, MOST_PADDING, padded, PLACES } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import { fusedKernels } from '#room/engine/fused/fusedKernels.ts'
import { fromKeras } from '#room/core/testing/fromKeras.ts'
import { bitsOf, distance, TOLERANCE } from '#room/engine/testing/engines.ts'
import { startRun, type Tested } from './runs.ts'

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

const MODEL = { mask: 'model', fill: -1 } as const
const AWAY = { mask: 'away', fill: -1 } as const

/** Trained models of Keras, and what Keras predicts with padding in many places. */
export function describePadding(tested: Tested): void {
  function kernelsFor(name: keyof typeof padding) {
    const { settings, weights } = padding[name]
    const { variant, ...given } = settings
    const all = { ...ARTICLE_SETTINGS, ...given } as Settings
    const kernels = fusedKernels(tested.kernel)(variant as Variant, all)
    return { kernels, weights: fromKeras(weights) }
  }

  describe.each(MASKED)(`${tested.name}, %s`, (name) => {
    const { behind, inFront, between, onlyPadding, maskRemovedBehind } = padding[name]
    const everywhere = [...behind, ...inFront, ...between]

    test('[PAD-1] padding anywhere leaves every bit, in company and alone', async () => {
      const { kernels, weights } = kernelsFor(name)
      const together = await kernels.predict(weights, everywhere.map(cellsOf), MODEL)
      const [first = NaN] = together
      expect(new Set(bitsOf(together))).toEqual(new Set(bitsOf([first])))
      expect(Math.abs(first - (behind[0]?.prediction ?? NaN))).toBeLessThan(TOLERANCE.wasm)
      const alone = await kernels.predict(weights, everywhere.slice(-1).map(cellsOf), MODEL)
      expect(bitsOf(alone)).toEqual(bitsOf([first]))
      kernels.dispose()
    })

    test('[PAD-4] a row of padding only, or of nothing, predicts the dense bias', async () => {
      const { kernels, weights } = kernelsFor(name)
      const rows = [...onlyPadding.map(cellsOf), new Int8Array(0)]
      const expected = bitsOf(rows.map(() => weights.denseBias[0] ?? NaN))
      expect(bitsOf(await kernels.predict(weights, rows, MODEL))).toEqual(expected)
      const unmasked = await kernels.predict(weights, [new Int8Array(0)], AWAY)
      expect(bitsOf(unmasked)).toEqual(bitsOf(weights.denseBias))
      kernels.dispose()
    })

    test('[PAD-5] without the mask padding is read as data, as if alone', async () => {
      const { kernels, weights } = kernelsFor(name)
      const rows = maskRemovedBehind.map(cellsOf)
      const together = await kernels.predict(weights, rows, AWAY)
      expect(distance(together, predictionsOf(maskRemovedBehind))).toBeLessThan(TOLERANCE.wasm)
      for (const i of [0, 1, 40]) {
        const alone = await kernels.predict(weights, rows.slice(i, i + 1), AWAY)
        expect(bitsOf(alone)).toEqual(bitsOf(together.subarray(i, i + 1)))
      }
      kernels.dispose()
    })
  })

  test.each([-1, 0] as const)(
    `[PAD-5] ${tested.name}, Fixed length reads padding as %i`,
    async (fill) => {
      const { kernels, weights } = kernelsFor('fixed-adam')
      const recorded = padding['fixed-adam'].behind[fill]
      const got = await kernels.predict(weights, recorded.map(cellsOf), { mask: 'model', fill })
      expect(distance(got, predictionsOf(recorded))).toBeLessThan(TOLERANCE.wasm)
      kernels.dispose()
    },
  )

  describe.each(['masking', 'embedding'] as const)(`${tested.name}, %s at 128 units`, (variant) => {
    test('[PAD-1] forty paddings among other rows, each in company and alone', async () => {
      const { dataset, state } = startTraining(variant, ARTICLE_SETTINGS)
      const kernels = fusedKernels(tested.kernel)(variant, ARTICLE_SETTINGS)
      const { cells, width } = dataset
      const others = Array.from({ length: 30 }, (_, i) =>
        cells.subarray(i * width, (i + 1) * width),
      )
      const paddings = [0, 1, 3, 10, MOST_PADDING].flatMap((steps) =>
        PLACES.map((place) => padded('1110101', { place, steps })),
      )
      const rows = [...paddings, ...others]
      const together = await kernels.predict(state.weights, rows, MODEL)
      const [first = NaN] = together
      const expected = bitsOf(paddings.map(() => first))
      expect(bitsOf(together.subarray(0, paddings.length))).toEqual(expected)
      for (const [i, row] of rows.entries()) {
        const alone = await kernels.predict(state.weights, [row], MODEL)
        expect(bitsOf(alone)).toEqual(bitsOf(together.subarray(i, i + 1)))
      }
      const plain = await kernels.predict(state.weights, [bitsToCells('1110101')], MODEL)
      expect(bitsOf(plain)).toEqual(bitsOf([first]))
      kernels.dispose()
    })

    test('[PAD-3] an epoch on data with forty padded columns gives the same bits', async () => {
      const settings = { ...ARTICLE_SETTINGS, units: 20, samples: 200, batchSize: 50 }
      const run = startRun(tested, variant, settings)
      const proof = await run.proveTraining(40, () => false)
      run.dispose()
      expect(proof?.differing).toBe(0)
      expect(proof?.paddedLoss).toBe(proof?.loss)
    })
  })
}
