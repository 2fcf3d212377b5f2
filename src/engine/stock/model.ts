import * as tf from '@tensorflow/tfjs'
import type { Settings } from '#room/core/settings.ts'
import { type Variant, FACTS } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { mapWeights, type PerWeight } from '#room/kernels/perWeight.ts'

/** The article's model for a variant, in tfjs's own layers. B rows, T steps, H units. */
export interface StockModel {
  /** Fixed and Masking: [B, T, 1], Embedding: IDs [B, T] → [B, 1]. */
  readonly whole: tf.LayersModel
  /** The same layers up to the LSTM: → its last output h [B, H]. */
  readonly front: tf.LayersModel
  readonly embedding: tf.layers.Layer | null
  readonly lstm: tf.layers.Layer
  readonly dense: tf.layers.Layer
  /** The layers' own variables: what is assigned to them is what the layers compute with. */
  readonly weights: PerWeight<tf.Variable>
}

/**
 * Its weights are zero until `assign`: tfjs's orthogonal initialiser alone takes seconds, and ours are drawn in core.
 * Every option is given, because tfjs's defaults are not Keras's.
 */
export function buildModel(variant: Variant, settings: Settings): StockModel {
  const embedding = FACTS[variant].embedded ? buildEmbedding(settings) : null
  const masking = variant === 'masking' ? [buildMasking(settings)] : []
  const lstm = buildLstm(variant, settings)
  const dense = tf.layers.dense({
    units: 1,
    activation: 'linear',
    useBias: true,
    kernelInitializer: 'zeros',
    biasInitializer: 'zeros',
  })
  const whole = tf.sequential()
  // In a tidy, because the initialiser behind unitForgetBias leaves its parts lying about; variables outlive it.
  tf.tidy(() => {
    for (const layer of [...(embedding ? [embedding] : masking), lstm, dense]) whole.add(layer)
  })
  const front = tf.model({ inputs: whole.inputs, outputs: lstm.output })

  const [kernel, recurrentKernel, bias] = variablesOf(lstm)
  const [denseKernel, denseBias] = variablesOf(dense)
  const [embeddings] = embedding ? variablesOf(embedding) : []
  const weights = {
    kernel,
    recurrentKernel,
    bias,
    denseKernel,
    denseBias,
    ...(embeddings ? { embeddings } : {}),
  } as PerWeight<tf.Variable>
  return { whole, front, embedding, lstm, dense, weights }
}

function buildEmbedding({ trainable }: Settings): tf.layers.Layer {
  return tf.layers.embedding({
    inputShape: [null],
    inputDim: 3,
    outputDim: 1,
    maskZero: true,
    trainable,
    embeddingsInitializer: 'zeros',
  })
}

function buildMasking({ maskValue }: Settings): tf.layers.Layer {
  return tf.layers.masking({ inputShape: [null, 1], maskValue })
}

function buildLstm(
  variant: Variant,
  { length, units, recurrentActivation }: Settings,
): tf.layers.Layer {
  return tf.layers.lstm({
    ...(FACTS[variant].fixedLength ? { inputShape: [length, 1] } : {}),
    units,
    activation: 'tanh',
    recurrentActivation: recurrentActivation === 'sigmoid' ? 'sigmoid' : 'hardSigmoid',
    useBias: true,
    unitForgetBias: true,
    kernelInitializer: 'zeros',
    recurrentInitializer: 'zeros',
    biasInitializer: 'zeros',
    dropout: 0,
    recurrentDropout: 0,
    returnSequences: false,
    returnState: false,
    goBackwards: false,
    stateful: false,
  })
}

function variablesOf(layer: tf.layers.Layer): tf.Variable[] {
  // `read` is declared to give a Tensor; it gives the Variable itself, and tfjs's own training relies on that.
  return layer.weights.map((weight) => weight.read() as tf.Variable)
}

/** Makes variables hold these values; their shapes stay. */
export function assign(variables: PerWeight<tf.Variable>, values: Weights): void {
  tf.tidy(() => {
    mapWeights(variables, (variable, name) => {
      variable.assign(tf.tensor(values[name] ?? [], variable.shape))
    })
  })
}

/** Reads all of them at once. */
export async function read(variables: PerWeight<tf.Variable>): Promise<Weights> {
  const names = Object.keys(variables)
  const values = await Promise.all(
    Object.values<tf.Variable>(variables).map((variable) => variable.data<'float32'>()),
  )
  return Object.fromEntries(names.map((name, i) => [name, values[i]])) as unknown as Weights
}

export function disposeModel({ whole }: StockModel): void {
  // The layers are counted once, for the whole model: `front` only borrows them.
  whole.dispose()
}
