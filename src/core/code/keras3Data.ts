import type { Variant } from '#room/core/variants.ts'
import { LENGTHS } from './python.ts'

const START = `# One stream of random numbers: first the data, then the weights, then the order of each epoch.
np.random.seed(seed)`

/** x, and t: how many ones each row has (DATA-1 … DATA-4). */
const DATA: Readonly<Record<Variant, string>> = {
  fixed: `bits = np.random.randint(0, 2, (samples, length))
x = bits.astype("float32")[..., None]  # (samples, steps, 1)
t = bits.sum(1, keepdims=True).astype("float32")  # the ones of each row`,
  masking: `${LENGTHS}
bits = np.random.randint(0, 2, (samples, width))
x = np.where(inside, bits, mask_value).astype("float32")[..., None]  # (samples, steps, 1)
t = (bits * inside).sum(1, keepdims=True).astype("float32")  # the ones of each row`,
  embedding: `${LENGTHS}
ids = np.random.randint(1, 3, (samples, width))  # ID 1 is a 0, ID 2 is a 1
x = np.where(inside, ids, 0)  # (samples, steps)
t = (x == 2).sum(1, keepdims=True).astype("float32")  # the ones of each row
np.random.randint(10000000)  # Keras 2's Embedding drew a seed here`,
}

export function keras3Data(variant: Variant): string {
  return `${START}\n\n${DATA[variant]}`
}
