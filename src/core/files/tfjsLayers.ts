import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'

/** A layer as tfjs's own `model.toJSON` writes it. */
interface LayerJson {
  readonly class_name: 'Masking' | 'Embedding' | 'LSTM' | 'Dense'
  readonly config: Readonly<Record<string, unknown>>
}

// The weights follow in the file. Other initialisers would be drawn first all the same, and orthogonal takes seconds.
const ZEROS = { class_name: 'Zeros', config: {} }

/** The variant's layers. Rows of any length can be fed, so that padding can be tried. */
export function tfjsLayers(variant: Variant, settings: Settings): readonly LayerJson[] {
  const { units, recurrentActivation } = settings
  const front = frontLayers(variant, settings)
  return [
    ...front,
    {
      class_name: 'LSTM',
      config: {
        name: 'lstm',
        trainable: true,
        ...(front.length === 0 ? { batch_input_shape: [null, null, 1], dtype: 'float32' } : {}),
        units,
        activation: 'tanh',
        recurrent_activation: recurrentActivation,
        use_bias: true,
        kernel_initializer: ZEROS,
        recurrent_initializer: ZEROS,
        bias_initializer: ZEROS,
        unit_forget_bias: false,
        dropout: 0,
        recurrent_dropout: 0,
        return_sequences: false,
        return_state: false,
        go_backwards: false,
        stateful: false,
        unroll: false,
      },
    },
    {
      class_name: 'Dense',
      config: {
        name: 'dense',
        trainable: true,
        units: 1,
        activation: 'linear',
        use_bias: true,
        kernel_initializer: ZEROS,
        bias_initializer: ZEROS,
      },
    },
  ]
}

/** What stands before the LSTM. */
function frontLayers(variant: Variant, { maskValue, trainable }: Settings): readonly LayerJson[] {
  switch (variant) {
    case 'fixed':
      return []
    case 'masking': {
      const shape = { batch_input_shape: [null, null, 1], dtype: 'float32' }
      const config = { name: 'masking', trainable: true, ...shape, mask_value: maskValue }
      return [{ class_name: 'Masking', config }]
    }
    case 'embedding': {
      const config = {
        name: 'embedding',
        trainable,
        batch_input_shape: [null, null],
        dtype: 'float32',
        input_dim: 3,
        output_dim: 1,
        embeddings_initializer: ZEROS,
        mask_zero: true,
      }
      return [{ class_name: 'Embedding', config }]
    }
  }
}
