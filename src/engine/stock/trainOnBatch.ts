import * as tf from '@tensorflow/tfjs'
import type { UpdateOrder } from '#room/core/settings.ts'
import type { WeightName } from '#room/core/weights.ts'
import { lookUp } from './lookUp.ts'
import type { StockModel } from './model.ts'

/** Updates one weight by its gradient. */
export type UpdateWeight = (name: WeightName, gradient: tf.Tensor) => void

const DENSE: readonly WeightName[] = ['denseKernel', 'denseBias']

/**
 * One training step on a batch of B rows. Gives the loss before it, a scalar that is the caller's to dispose of.
 *
 * Both update orders go one way (TRAIN-5). tfjs records what the layers do up to the LSTM's last output h [B, H]; what
 * comes behind is one function whose gradient we write. "dense-first" is then nothing but to update the Dense kernel
 * before the gradient passes through it instead of after.
 * @param inputs [B, T, 1], or IDs [B, T]
 * @param targets [B, 1]
 * @param trained the weights that are trained
 */
export function trainOnBatch(
  model: StockModel,
  inputs: tf.Tensor,
  targets: tf.Tensor,
  trained: readonly WeightName[],
  order: UpdateOrder,
  update: UpdateWeight,
): tf.Scalar {
  return tf.tidy(() => {
    const head = denseAndLoss(model, targets, order, update)
    const names = trained.filter((name) => !DENSE.includes(name))
    const { value, grads } = tf.variableGrads(
      () => head(features(model, inputs)),
      names.flatMap((name) => model.weights[name] ?? []),
    )
    for (const name of names) {
      const gradient = grads[model.weights[name]?.name ?? '']
      if (!gradient) throw new Error(`no gradient of ${name}`)
      update(name, gradient)
    }
    return value
  })
}

/** The LSTM's last output h [B, H], as the layers give it, mask and all. */
function features({ front, embedding, lstm, weights }: StockModel, inputs: tf.Tensor): tf.Tensor {
  if (!embedding || !weights.embeddings) {
    return front.apply(inputs, { training: true }) as tf.Tensor
  }
  const mask = embedding.computeMask(inputs)
  const looked = lookUp(embedding, weights.embeddings, inputs)
  return lstm.apply(looked, { mask, training: true }) as tf.Tensor
}

/**
 * h [B, H] → mean squared error of y = h·W + b. On the way back, with dy = 2·error/B: updates W by hᵀ·dy and b by the
 * sum of dy, and gives dh = dy·Wᵀ, through W as it was or through W as it has become.
 */
function denseAndLoss(
  { weights: { denseKernel, denseBias } }: StockModel,
  targets: tf.Tensor,
  order: UpdateOrder,
  update: UpdateWeight,
): (h: tf.Tensor) => tf.Scalar {
  return tf.customGrad<tf.Scalar>((...args) => {
    const [h, save] = args as [tf.Tensor, tf.GradSaveFunc]
    const y = tf.add(tf.matMul(h, denseKernel), denseBias)
    const error = tf.sub(y, targets)
    save([h, error])
    return { value: tf.mean(tf.square(error)), gradFunc: backward }
  })

  // The first argument is the gradient of the loss by itself, 1.
  function backward(_one: tf.Tensor, saved: tf.Tensor[]): tf.Tensor {
    const [h, error] = saved as [tf.Tensor, tf.Tensor]
    const dy = tf.div(tf.mul(error, 2), error.size)
    const updateDense = () => {
      update('denseKernel', tf.matMul(h, dy, true, false))
      update('denseBias', tf.sum(dy, 0))
    }
    if (order === 'dense-first') updateDense()
    const dh = tf.matMul(dy, denseKernel, false, true)
    if (order === 'together') updateDense()
    return dh
  }
}
