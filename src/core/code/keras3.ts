import { keras3Data } from './keras3Data.ts'
import { keras3Model } from './keras3Model.ts'
import { keras3Training } from './keras3Training.ts'
import { keras3Weights } from './keras3Weights.ts'
import { pythonFloat32 } from './python.ts'
import { pythonSettings } from './pythonSettings.ts'
import { lines, paragraphs, predictedBy, type Repeatable } from './repeatable.ts'

/** The run in Keras 3 on TensorFlow: same data, same weights, same order, same number. */
export function keras3(run: Repeatable): string {
  return paragraphs(
    HEAD,
    pythonSettings(run),
    keras3Data(run.variant),
    keras3Weights(run),
    keras3Model(run),
    keras3Training(run),
    predictions(run),
  )
}

const HEAD = `
# An LSTM that learns to count ones: the run that Tally shows, again in Keras 3.
# Same seed, same data, same weights, same order of training: the same number.
# pip install "tensorflow>=2.16"
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # the CPU: a GPU may round more coarsely
import keras
import numpy as np
import tensorflow as tf`

const ENCODE = {
  fixed: `    row = [-1 if step == "." else int(step) for step in steps]
    return np.array(row, "float32").reshape(1, -1, 1)`,
  masking: `    row = [mask_value if step == "." else int(step) for step in steps]
    return np.array(row, "float32").reshape(1, -1, 1)`,
  embedding: `    return np.array([[".01".index(step) for step in steps]])`,
} as const

function predictions(run: Repeatable): string {
  const pages = predictedBy(run).map(({ steps, page }) => `    "${steps}": ${pythonFloat32(page)},`)
  return `
# What Tally predicts; a dot is a step of padding.
${lines('tally = {', ...pages, '}')}


def encode(steps):
${ENCODE[run.variant]}


for steps, expected in tally.items():
    prediction = float(model.predict(encode(steps), verbose=0)[0, 0])
    print(f"{steps}: Keras {prediction:.7f}, Tally {expected:.7f}")
    assert abs(prediction - expected) < 1e-3, (
        "more than 1e-3 apart; where the losses leap about, rounding alone grows so far"
    )`
}
