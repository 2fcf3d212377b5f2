import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import type { NamedBytes } from '#room/core/files/fileProblem.ts'
import { MOST_FILE_BYTES, readWeights } from '#room/core/files/readWeights.ts'
import { writeTfjsModel } from '#room/core/files/tfjsModel.ts'
import { unpackZip } from '#room/core/files/zip.ts'
import { padded } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import { inputTensor } from './stock/inputTensor.ts'
import { engineOn, finish } from '#room/engine/testing/engines.ts'

// The model as a file, in the hands of TensorFlow.js itself.

const SETTINGS: Settings = {
  ...ARTICLE_SETTINGS,
  samples: 40,
  units: 12,
  batchSize: 10,
  learningRate: 0.01,
  maskValue: -3,
  trainable: true,
}

const ROW = padded('1101001', { place: 'behind', steps: 3 })

/** What the page's own kernels predict after an epoch, and the weights that they do it with. */
async function trained(variant: Variant, settings: Settings) {
  const engine = await engineOn('wasm')
  const run = await engine.load(variant, settings, startTraining(variant, settings).state)
  if ('refused' in run) throw new Error(run.refused)
  await finish(run)
  const [prediction = Number.NaN] = await run.predict([ROW], 'model', settings.maskValue)
  const { weights } = run.state
  run.dispose()
  return { prediction, weights }
}

function unpacked(bytes: Uint8Array): readonly NamedBytes[] {
  const files = unpackZip({ name: 'model.zip', bytes }, MOST_FILE_BYTES)
  if ('problem' in files) throw new Error(files.problem.code)
  return files
}

/** As a page that was given the two files loads them. */
function loadFiles(files: readonly NamedBytes[]): Promise<tf.LayersModel> {
  const asFiles = files.map(({ name, bytes }) => new File([bytes.slice()], name))
  return tf.loadLayersModel(tf.io.browserFiles(asFiles))
}

function predictedBy(model: tf.LayersModel, variant: Variant, { maskValue }: Settings): number {
  const [prediction = Number.NaN] = tf.tidy(() =>
    (model.predict(inputTensor(variant, maskValue, ROW, 1)) as tf.Tensor).dataSync<'float32'>(),
  )
  return prediction
}

for (const variant of VARIANTS) {
  for (const recurrentActivation of ['hard_sigmoid', 'sigmoid'] as const) {
    test(`[FILE-1] tf.loadLayersModel predicts what the page predicts, ${variant}, ${recurrentActivation}`, async () => {
      const settings = { ...SETTINGS, recurrentActivation }
      const { prediction, weights } = await trained(variant, settings)
      const model = await loadFiles(unpacked(writeTfjsModel(variant, settings, weights)))
      expect(Math.abs(predictedBy(model, variant, settings) - prediction)).toBeLessThan(1e-5)
      model.dispose()
    })
  }
}

test.each(VARIANTS)(
  '[FILE-1] what TensorFlow.js saves is read, to the bit, %s',
  async (variant) => {
    const { weights } = startTraining(variant, SETTINGS).state
    const model = await loadFiles(unpacked(writeTfjsModel(variant, SETTINGS, weights)))
    let saved: readonly NamedBytes[] = []
    await model.save(
      tf.io.withSaveHandler((artifacts) => {
        const { modelTopology, weightSpecs, weightData } = artifacts
        const weightsManifest = [{ paths: ['./group1.bin'], weights: weightSpecs }]
        const json = JSON.stringify({ modelTopology, weightsManifest })
        const data = tf.io.CompositeArrayBuffer.join(weightData)
        saved = [
          { name: 'my-model.json', bytes: new TextEncoder().encode(json) },
          { name: 'group1.bin', bytes: new Uint8Array(data) },
        ]
        const modelArtifactsInfo = { dateSaved: new Date(0), modelTopologyType: 'JSON' as const }
        return Promise.resolve({ modelArtifactsInfo })
      }),
    )
    model.dispose()
    expect(readWeights(saved, variant, SETTINGS)).toEqual({ weights })
  },
)
