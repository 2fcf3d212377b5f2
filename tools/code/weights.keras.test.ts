import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ARTICLE_RUNS } from '../../src/core/article.ts'
import { codeFor } from '../../src/core/code/codeFor.ts'
import { encodeInputs } from '../../src/core/encode.ts'
import { writeNpz } from '../../src/core/files/npz.ts'
import { readWeights } from '../../src/core/files/readWeights.ts'
import { bitsToCells, padded } from '../../src/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '../../src/core/settings.ts'
import { startTraining, startWith } from '../../src/core/trainingState.ts'
import { VARIANTS, type Variant } from '../../src/core/variants.ts'
import { startRun } from '../../src/engine/fused/testing/runs.ts'
import { compileKernel } from '../../src/kernels/wasm/kernel.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { wasmPasses } from '../../src/kernels/wasm/wasmPasses.ts'
import { PYTHON, pythonHas, runToEnd } from './python.ts'

// Weights as .npz, in the hands of NumPy and of real Keras.

const optional = process.env['KERAS'] === 'optional'
const there = pythonHas('keras, tensorflow')

const kernels = { name: 'wasm', kernel: kernelOfPasses(wasmPasses(await compileKernel('simd'))) }
const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const SETTINGS: Settings = {
  ...ARTICLE_SETTINGS,
  samples: 60,
  units: 24,
  batchSize: 20,
  learningRate: 0.01,
  trainable: true,
}

const FRONT: Readonly<Record<Variant, string>> = {
  fixed: 'keras.Input((None, 1))',
  masking: 'keras.Input((None, 1)), keras.layers.Masking(-1)',
  embedding: 'keras.Input((None,), dtype="int32"), keras.layers.Embedding(3, 1, mask_zero=True)',
}

/** Loads the file as the page says, predicts, and saves the weights in three ways. */
const script = (variant: Variant, file: string, row: string) => `
import zipfile
import keras
import numpy as np

def hard_sigmoid(z):
    return keras.ops.clip(0.2 * z + 0.5, 0, 1)

file = ${JSON.stringify(file)}
assert zipfile.ZipFile(file).testzip() is None
model = keras.Sequential([
    ${FRONT[variant]},
    keras.layers.LSTM(${SETTINGS.units}, recurrent_activation=hard_sigmoid),
    keras.layers.Dense(1),
])
saved = np.load(file, allow_pickle=False)
model.set_weights([saved[name] for name in saved.files])
assert all(values.dtype == "float32" for values in saved.values())
for kept, values in zip(model.get_weights(), saved.values(), strict=True):
    assert kept.tobytes() == values.tobytes()
print("prediction", float(model.predict(np.array(${row}), verbose=0)[0, 0]))
np.savez(file + ".place.npz", *model.get_weights())
np.savez_compressed(file + ".path.npz", **{one.path: one.numpy() for one in model.weights})
np.savez(file + ".fortran.npz", **{one.path: np.asfortranarray(one.numpy()) for one in model.weights})
`

describe.skipIf(!there && optional)('Keras 3', () => {
  test.each(VARIANTS)(
    '[FILE-1] predicts with the saved weights what the page predicts, and its own files are read, %s',
    { timeout: 300_000 },
    async (variant) => {
      const run = startRun(kernels, variant, SETTINGS)
      for (let epoch = 0; epoch < 3; epoch++) await run.epoch(() => false)
      const cells = padded(ARTICLE_RUNS[variant].bits, { place: 'behind', steps: 4 })
      const [page = Number.NaN] = await run.predict([cells], 'model', -1)
      const { weights } = run.state
      run.dispose()

      const file = join(folder, `${variant}.npz`)
      writeFileSync(file, writeNpz(variant, weights))
      const inputs = [...encodeInputs(variant, -1, cells)]
      const row = JSON.stringify(variant === 'embedding' ? [inputs] : [inputs.map((one) => [one])])
      const { status, output } = await runToEnd(PYTHON, ['-'], script(variant, file, row))
      if (status !== 0) console.error(output)
      expect(status).toBe(0)
      const keras = Number(/prediction (\S+)/.exec(output)?.[1])
      console.log(`${variant}: Keras ${String(keras)}, Tally ${String(page)}`)
      expect(Math.abs(keras - page)).toBeLessThan(1e-5)

      for (const how of ['place', 'path', 'fortran']) {
        const name = `${file}.${how}.npz`
        const read = readWeights([{ name, bytes: readFileSync(name) }], variant, SETTINGS)
        expect(read).toEqual({ weights })
      }
    },
  )

  test(
    '[FILE-3] comes with its script to the number of a run that began with loaded weights',
    { timeout: 300_000 },
    async () => {
      const { weights } = startTraining('masking', { ...SETTINGS, seed: 9 }).state
      const settings = { ...SETTINGS, epochs: 4 }
      const run = startRun(kernels, 'masking', settings, startWith('masking', settings, weights))
      for (let epoch = 0; epoch < 4; epoch++) await run.epoch(() => false)
      const { bits } = ARTICLE_RUNS.masking
      const padding = { place: 'behind', steps: 4 } as const
      const [prediction = Number.NaN] = await run.predict([bitsToCells(bits)], 'model')
      const [withPadding = Number.NaN] = await run.predict([padded(bits, padding)], 'model')
      run.dispose()

      const weightsFile = join(folder, 'began.npz')
      writeFileSync(weightsFile, writeNpz('masking', weights))
      const answer = { bits, padding, epoch: 4, prediction, padded: withPadding }
      const run3 = { variant: 'masking', settings, weightsFile, answer } as const
      const { status, output } = await runToEnd(PYTHON, ['-'], codeFor('keras3', run3))
      if (status !== 0) console.error(output)
      expect(status).toBe(0)
      const keras = [...output.matchAll(/: Keras (\S+), Tally/g)].map(([, text]) => Number(text))
      console.log(`loaded weights: Keras ${keras.join(', ')}; Tally ${String(prediction)}`)
      expect(keras).toHaveLength(2)
      for (const one of keras) expect(Math.abs(one - prediction)).toBeLessThan(1e-4)
    },
  )
})
