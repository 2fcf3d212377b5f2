import type { Variant } from '#room/core/variants.ts'
import { loadedWeights, pythonBool } from './python.ts'
import { lines, type Repeatable } from './repeatable.ts'

const HARD_SIGMOID = `def hard_sigmoid(z):
    return keras.ops.clip(0.2 * z + 0.5, 0, 1)  # Keras 2's; Keras 3's is less steep


`

const FRONT: Readonly<Record<Variant, (trained: boolean) => readonly string[]>> = {
  fixed: () => ['keras.Input((None, 1))'],
  masking: () => ['keras.Input((None, 1))', 'keras.layers.Masking(mask_value)'],
  embedding: (trained) => [
    'keras.Input((None,), dtype="int32")',
    `keras.layers.Embedding(3, 1, mask_zero=True, trainable=${pythonBool(trained)})`,
  ],
}

/** The layers, and the weights that they begin with. */
export function keras3Model(run: Repeatable): string {
  const { variant, settings } = run
  const hard = settings.recurrentActivation === 'hard_sigmoid'
  const layers = [
    ...FRONT[variant](settings.trainable),
    `keras.layers.LSTM(units, recurrent_activation=${hard ? 'hard_sigmoid' : '"sigmoid"'})`,
    'keras.layers.Dense(1)',
  ]
  return `
${hard ? HARD_SIGMOID : ''}model = keras.Sequential([
${lines(...layers.map((layer) => `    ${layer},`))}
])
*front, lstm, dense = model.layers
${lines(
  variant === 'embedding' && 'front[0].set_weights([np.array([[0], [0], [1]])])  # of IDs 0, 1, 2',
  'kernel, recurrent_kernel = glorot_uniform(1, 4 * units), orthogonal(units, 4 * units)',
  'bias = np.repeat([0, 1, 0, 0], units)  # gates i, f, c, o: ones for the forget gate',
  'lstm.set_weights([kernel, recurrent_kernel, bias])',
  'dense.set_weights([glorot_uniform(units, 1), np.zeros(1)])',
  loadedWeights(run),
)}`
}
