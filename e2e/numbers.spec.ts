import { TOLERANCE } from '../reference/tolerance.ts'
import { BACKENDS, expect, test } from './page.ts'
import { addressOf, caseNamed, lossTolerance } from './reference.ts'

// Small runs of real Keras (reference/cases.json), opened by the address and trained on the page.

// Together they have each variant on each backend, both kernels on each, and every setting that reaches into training.
const RUNS = [
  ['webgl', 'fused', 'fixed-dense-first-sgd'],
  ['wasm', 'stock', 'fixed-no-shuffle-half-split'],
  ['cpu', 'fused', 'fixed-batch-of-all-sigmoid'],
  ['webgl', 'stock', 'masking-value-half'],
  ['wasm', 'fused', 'masking-value-minus-7.25'],
  ['cpu', 'stock', 'masking-dense-first-rmsprop-sigmoid'],
  ['webgl', 'fused', 'embedding-trained-adam'],
  ['wasm', 'fused', 'embedding-trained-dense-first-sgd'],
  ['cpu', 'fused', 'embedding-length-sigma-1.2'],
] as const

for (const [backend, kernels, name] of RUNS) {
  test(`[TRAIN-6] ${name} on ${BACKENDS[backend]}, ${kernels}, comes out as Keras has it @engines`, async ({
    tally,
  }) => {
    const keras = caseNamed(name)
    const tolerance = TOLERANCE[backend]
    await tally.open(`${addressOf(keras, backend)}&kernels=${kernels}`)
    await tally.trainToTheEnd()
    await expect(tally.region('Train')).toContainText(`· ${BACKENDS[backend]}, ${kernels}`)

    const exact = await tally.exactPrediction()
    expect(Math.abs(exact - keras.final)).toBeLessThanOrEqual(tolerance)
    expect(await tally.prediction()).toBeCloseTo(exact, 4)

    const rows = await tally.lossRows()
    expect(rows.map(({ epoch }) => epoch)).toEqual(keras.loss.map((_, index) => index + 1))
    for (const { epoch, loss, valLoss } of rows) {
      const due = keras.loss[epoch - 1] ?? Number.NaN
      expect(Math.abs(loss - due), `loss of epoch ${String(epoch)}`).toBeLessThanOrEqual(
        lossTolerance(due, tolerance),
      )
      const valDue = keras.valLoss?.[epoch - 1]
      if (valDue === undefined) expect(valLoss).toBeNull()
      else {
        expect(
          Math.abs((valLoss ?? Number.NaN) - valDue),
          `validation loss of epoch ${String(epoch)}`,
        ).toBeLessThanOrEqual(lossTolerance(valDue, tolerance))
      }
    }
  })
}
