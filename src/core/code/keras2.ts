import { recordedSigns } from '#room/core/svdSigns.ts'
import type { Variant } from '#room/core/variants.ts'
import { pythonSettings } from './pythonSettings.ts'
import { LENGTHS, loadedWeights, OPTIMIZERS, pythonBool, pythonFloat32 } from './python.ts'
import { lines, paragraphs, predictedBy, type Repeatable } from './repeatable.ts'

/** The article's script with these settings, for the versions of its time: Keras 2.2 draws all by itself. */
export function keras2(run: Repeatable): string {
  return paragraphs(
    HEAD,
    pythonSettings(run),
    START,
    DATA[run.variant],
    model(run),
    signs(run),
    loadedWeights(run),
    training(run),
    predictions(run),
  )
}

const HEAD = `
# The article's script with these settings, for Keras 2.2.4 on TensorFlow 1.5 (Python 3.6).
# pip install tensorflow==1.5 keras==2.2.4 "numpy<1.17"
import numpy as np
import tensorflow as tf
from keras.layers import LSTM, Dense, Embedding, Masking
from keras.models import Sequential
from keras.optimizers import SGD, Adam, RMSprop`

const START = `
np.random.seed(seed)
tf.set_random_seed(0)  # as in the article, whatever the seed: Keras takes its own from NumPy`

const DATA: Readonly<Record<Variant, string>> = {
  fixed: `X = np.random.randint(0, 2, (samples, length)).astype("float32")
t = np.sum(X, axis=1)
X = X.reshape((samples, length, 1))`,
  masking: `${LENGTHS}
bits = np.random.randint(0, 2, (samples, width))
X = np.where(inside, bits, mask_value).astype("float32").reshape((samples, width, 1))
t = np.sum(bits * inside, axis=1).astype("float32")`,
  embedding: `${LENGTHS}
X = np.where(inside, np.random.randint(1, 3, (samples, width)), 0)  # ID 1 is a 0, ID 2 is a 1
t = np.sum(X == 2, axis=1).astype("float32")`,
}

function model({ variant, settings }: Repeatable): string {
  const { recurrentActivation, trainable } = settings
  const shape = variant === 'fixed' ? 'input_shape=(None, 1), ' : ''
  return lines(
    'model = Sequential()',
    variant === 'masking' && 'model.add(Masking(input_shape=(None, 1), mask_value=mask_value))',
    variant === 'embedding' &&
      `matrix = np.array([[0.0], [0.0], [1.0]], dtype="float32")
trainable = ${pythonBool(trainable)}
model.add(Embedding(3, 1, weights=[matrix], trainable=trainable, mask_zero=True))`,
    `lstm = LSTM(units, ${shape}recurrent_activation="${recurrentActivation}")`,
    'model.add(lstm)',
    'model.add(Dense(1))',
  )
}

/** Outside of the article's own draws the page turns singular vectors (INIT-2). */
function signs({ variant, settings }: Repeatable): string | false {
  return (
    recordedSigns(variant, settings) === null &&
    `
# A singular vector may be turned round: Tally turns it so that its largest entry is positive.
kernel, recurrent_kernel, bias = lstm.get_weights()
largest = recurrent_kernel[np.arange(units), np.abs(recurrent_kernel).argmax(1)]
lstm.set_weights([kernel, recurrent_kernel * np.sign(largest)[:, None], bias])`
  )
}

function training({ settings }: Repeatable): string {
  const { optimizer, updateOrder, shuffle } = settings
  return lines(
    updateOrder === 'dense-first'
      ? '# TensorFlow 1.5 updates the Dense layer first: dense-first, as in this run.'
      : `# TensorFlow 1.5 updates the Dense layer first (dense-first). This run updated all together, so
# its number is a little different.`,
    optimizer === 'rmsprop' &&
      "# Keras 2 adds RMSprop's epsilon outside of the root, this run inside, as Keras 3: different too.",
    `model.compile(loss="mean_squared_error", optimizer=${OPTIMIZERS[optimizer]}(lr=learning_rate))`,
    `model.fit(
    X, t, batch_size=batch_size, epochs=epochs, validation_split=validation_split, shuffle=${pythonBool(shuffle)}
)`,
  )
}

function predictions(run: Repeatable): string {
  const { variant } = run
  const pad = variant === 'masking' ? 'mask_value' : '-1'
  const encode =
    variant === 'embedding'
      ? '    row = np.array([[".01".index(step) for step in steps]])'
      : `    row = [${pad} if step == "." else int(step) for step in steps]
    row = np.array(row, dtype="float32").reshape((1, -1, 1))`
  const pages = predictedBy(run).map(
    ({ steps, page }) => `    ("${steps}", ${pythonFloat32(page)}),`,
  )
  return `
# What Tally predicts; a dot is a step of padding.
${lines('tally = [', ...pages, ']')}
for steps, expected in tally:
${encode}
    print(steps, "Keras", model.predict(row)[0, 0], "Tally", expected)`
}
