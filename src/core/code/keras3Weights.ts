import { recordedSigns } from '#room/core/svdSigns.ts'
import type { Repeatable } from './repeatable.ts'

/** The draws of Keras 2.2's initialisers (INIT-1, INIT-2). */
export function keras3Weights({ variant, settings }: Repeatable): string {
  const recorded = recordedSigns(variant, settings)
  const signs =
    recorded === null
      ? `    signs = 1  # a singular vector may be turned round: let its largest entry be positive`
      : `    # A singular vector may be turned round. How NumPy turned the article's, one bit a row:
    signs = np.unpackbits(np.frombuffer(bytes.fromhex("${recorded}"), "uint8"))
    signs = 2.0 * signs - 1  # the sign of its largest entry`
  return `
# Weights as Keras 2 draws them.
def glorot_uniform(rows, columns):
    limit = np.float32(np.sqrt(6 / (rows + columns)))
    draw = {"seed": 0, "seed2": np.random.randint(10000000)}
    uniform = tf.raw_ops.RandomUniform(shape=(rows, columns), dtype=tf.float32, **draw)
    return uniform.numpy() * (2 * limit) - limit


def orthogonal(rows, columns):
    v = np.linalg.svd(np.random.normal(size=(rows, columns)), full_matrices=False)[2]
    largest = v[np.arange(rows), np.abs(v).argmax(1)]
${signs}
    return v * (signs * np.sign(largest))[:, None]`
}
