import * as tf from '@tensorflow/tfjs'

/**
 * What the Embedding gives for IDs [B, T]: [B, T, 1], with a gradient of our own.
 *
 * tfjs sums the gradient over all B·T places at once. Where that is done in groups, as on WebGL, columns of padding
 * shift the groups, and the sum changes in its last bit (PAD-3); on wasm the kernel for it is missing (tfjs issue
 * 8082). Here each row is summed first, step after step, to which padding behind adds zeros, and then the rows.
 * @param table the Embedding's variable [V, 1]
 */
export function lookUp(embedding: tf.layers.Layer, table: tf.Variable, ids: tf.Tensor): tf.Tensor {
  const withGradient = tf.customGrad(() => ({
    value: embedding.apply(ids) as tf.Tensor,
    gradFunc: (dy: tf.Tensor) => sumById(ids, dy, table.shape[0] ?? 0),
  }))
  return withGradient(table)
}

/** [B, T] IDs, [B, T, 1] → [count, 1]: the sum of what stands at each ID. */
function sumById(ids: tf.Tensor, values: tf.Tensor, count: number): tf.Tensor {
  // Cast, because on wasm oneHot writes the integer 1 into a float32 too, 1.4e-45.
  const places = tf.cast(tf.oneHot(ids as tf.Tensor2D, count), 'float32')
  const ofRows = tf.matMul(places, values, true, false)
  return tf.sum(ofRows, 0)
}
