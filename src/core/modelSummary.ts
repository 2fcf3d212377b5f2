import type { Settings } from './settings.ts'
import type { Variant } from './variants.ts'

interface SummaryRow {
  readonly layer: 'Masking' | 'Embedding' | 'LSTM' | 'Dense'
  /** As Keras prints it: None where the size is left open. */
  readonly outputShape: string
  readonly parameters: number
  readonly trainable: boolean
}

export interface ModelSummary {
  readonly layers: readonly SummaryRow[]
  readonly total: number
  /** Those of the total that training changes. */
  readonly trainable: number
}

/** What Keras's `model.summary()` says of the variant's model, by arithmetic on the shapes. */
export function modelSummary(variant: Variant, { units, trainable }: Settings): ModelSummary {
  const layers = [
    ...inputLayers(variant, trainable),
    {
      layer: 'LSTM',
      outputShape: `(None, ${units})`,
      // Each of four gates: a kernel of 1, a recurrent kernel of `units` and a bias for each unit.
      parameters: 4 * units * (1 + units + 1),
      trainable: true,
    },
    { layer: 'Dense', outputShape: '(None, 1)', parameters: units + 1, trainable: true },
  ] as const
  return {
    layers,
    total: sum(layers),
    trainable: sum(layers.filter((row) => row.trainable)),
  }
}

/** What stands before the LSTM. */
function inputLayers(variant: Variant, trainable: boolean): SummaryRow[] {
  const outputShape = '(None, None, 1)'
  const layers: Record<Variant, SummaryRow[]> = {
    fixed: [],
    masking: [{ layer: 'Masking', outputShape, parameters: 0, trainable: true }],
    embedding: [{ layer: 'Embedding', outputShape, parameters: 3, trainable }],
  }
  return layers[variant]
}

function sum(layers: readonly SummaryRow[]): number {
  return layers.reduce((total, row) => total + row.parameters, 0)
}
