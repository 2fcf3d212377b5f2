import { LONGEST_ROW } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { shortestFloat32 } from '#room/core/shortestFloat32.ts'
import { howFar, lines, numbersOf, paragraphs, predictedBy, type Repeatable } from './repeatable.ts'

/** The same model in TensorFlow.js, with its own draws: near the page's number, not on it. */
export function tfjs(run: Repeatable): string {
  return paragraphs(
    HEAD,
    settings(run),
    DATA[run.variant],
    model(run),
    training(run),
    predictions(run),
  )
}

const HEAD = `
// The same model in TensorFlow.js, with the draws, the order of rows and the optimizers that it
// has itself: its number comes near Tally's, and is another one each time.
// npm install @tensorflow/tfjs, then: node tally.mjs
import * as tf from '@tensorflow/tfjs'`

/** Its draws are another's, so a seed means nothing to it. */
function settings(run: Repeatable): string {
  const far = howFar(run)
  return lines(
    ...numbersOf(run)
      .filter(([name]) => name !== 'seed')
      .map(([name, value]) => `const ${name} = ${value}`),
    `const epochs = ${run.answer.epoch}${far && ` // ${far}`}`,
  )
}

const ROWS = `const normal = tf.randomNormal([samples]).arraySync()
const rows = normal.map((z) => {
  const length = Math.round(medianLength * Math.exp(lengthSigma * z))
  return Array.from({ length: Math.min(Math.max(length, 1), ${LONGEST_ROW}) }, bit)
})
const width = Math.max(...rows.map((row) => row.length))`

const BIT = `const bit = () => Math.floor(2 * Math.random())`

const TARGETS = `const t = tf.tensor2d(rows.map((row) => [row.filter((b) => b === 1).length]))`

const DATA: Readonly<Record<Variant, string>> = {
  fixed: `${BIT}
const rows = Array.from({ length: samples }, () => Array.from({ length }, bit))
const encode = (row) => row.map((b) => [b ?? -1]) // null is a step of padding
const x = tf.tensor3d(rows.map(encode)) // [samples, steps, 1]
${TARGETS}`,
  masking: `${BIT}
${ROWS}
const pad = (row) => [...row, ...Array(width - row.length).fill(null)]
const encode = (row) => row.map((b) => [b ?? maskValue]) // null is a step of padding
const x = tf.tensor3d(rows.map(pad).map(encode)) // [samples, steps, 1]
${TARGETS}`,
  embedding: `${BIT}
${ROWS}
const pad = (row) => [...row, ...Array(width - row.length).fill(null)]
const encode = (row) => row.map((b) => (b === null ? 0 : b + 1)) // null is a step of padding, ID 0
const x = tf.tensor2d(rows.map(pad).map(encode)) // [samples, steps]
${TARGETS}`,
}

function model({ variant, settings: { recurrentActivation, trainable } }: Repeatable): string {
  const gates = recurrentActivation === 'hard_sigmoid' ? 'hardSigmoid' : 'sigmoid'
  const shape = variant === 'fixed' ? 'inputShape: [null, 1], ' : ''
  return lines(
    variant === 'embedding' &&
      `const weights = [tf.tensor2d([[0], [0], [1]])] // of IDs 0, 1, 2
const ids = { inputDim: 3, outputDim: 1, inputShape: [null] }`,
    'const model = tf.sequential()',
    variant === 'masking' && 'model.add(tf.layers.masking({ inputShape: [null, 1], maskValue }))',
    variant === 'embedding' &&
      `model.add(tf.layers.embedding({ ...ids, weights, trainable: ${String(trainable)}, maskZero: true }))`,
    `model.add(tf.layers.lstm({ ${shape}units, recurrentActivation: '${gates}' }))`,
    'model.add(tf.layers.dense({ units: 1 }))',
  )
}

function training({ settings: { optimizer, shuffle } }: Repeatable): string {
  return `
model.compile({ optimizer: tf.train.${optimizer}(learningRate), loss: 'meanSquaredError' })
await model.fit(x, t, { batchSize, epochs, validationSplit, shuffle: ${String(shuffle)} })`
}

function predictions(run: Repeatable): string {
  const pages = predictedBy(run).map(
    ({ steps, page }) => `  ['${steps}', ${shortestFloat32(page)}],`,
  )
  return `
// What Tally predicts; a dot is a step of padding.
${lines('const tally = [', ...pages, ']')}
for (const [steps, expected] of tally) {
  const row = encode([...steps].map((step) => (step === '.' ? null : Number(step))))
  const [prediction] = model.predict(tf.tensor([row])).dataSync()
  console.log(steps, 'TensorFlow.js', prediction, 'Tally', expected)
}`
}
