"""Times the article's script under Keras: python3 bench/keras/article.py, with tensorflow and keras installed.

Says its versions as a line of JSON, then takes lines "fixed 10" or "masking 10" (a variant, and how many epochs) and
answers each with the milliseconds that `model.fit` took for so many epochs. Before them an epoch runs that is not
counted: it traces and compiles. Everything is as the article has it (data, model, batch size, validation split, Adam);
threads and compilation are as Keras and TensorFlow choose them, on the CPU.
"""

import json
import os
import sys
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
import keras
import numpy as np
import tensorflow as tf

SAMPLES, LENGTH, MEDIAN_LENGTH, LENGTH_SIGMA = 1000, 10, 5, 0.5
UNITS, BATCH_SIZE, VALIDATION_SPLIT = 128, 300, 0.1
PAD = -1


def hard_sigmoid(x):  # Keras 2's, as the article ran it; Keras 3's own is relu6(x + 3) / 6
    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)


def data(variant):
    """x (samples, width, 1) and the number of ones in each row."""
    np.random.seed(0)
    if variant == "fixed":
        x = np.random.randint(0, 2, (SAMPLES, LENGTH))
        return x[..., None].astype("float32"), x.sum(1)
    lengths = np.around(np.random.lognormal(np.log(MEDIAN_LENGTH), LENGTH_SIGMA, (SAMPLES, 1))).astype("int").clip(1)
    x = np.random.randint(0, 2, (SAMPLES, lengths.max()))
    inside = np.arange(lengths.max()) < lengths
    return np.where(inside, x, PAD)[..., None].astype("float32"), np.where(inside, x, 0).sum(1)


def build(variant, width):
    masking = [keras.layers.Masking(PAD)] if variant == "masking" else []
    lstm = keras.layers.LSTM(UNITS, recurrent_activation=hard_sigmoid)
    model = keras.Sequential([keras.layers.Input((width, 1)), *masking, lstm, keras.layers.Dense(1)])
    model.compile(loss="mean_squared_error", optimizer=keras.optimizers.Adam())
    return model


class Clock(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.ends = []

    def on_epoch_end(self, epoch, logs=None):
        self.ends.append(time.perf_counter())


def main():
    print(json.dumps({"python": sys.version.split()[0], "keras": keras.__version__, "tensorflow": tf.__version__}), flush=True)
    made = {}
    for line in sys.stdin:
        variant, epochs = line.split()
        if variant not in made:
            x, y = data(variant)
            made[variant] = x, y, build(variant, x.shape[1])
        x, y, model = made[variant]
        clock = Clock()
        # One call, as in the article, so that what a call costs by itself is not counted with the epochs.
        fit = model.fit(
            x, y, epochs=1 + int(epochs), batch_size=BATCH_SIZE, validation_split=VALIDATION_SPLIT, verbose=0, callbacks=[clock]
        )
        ms = 1000 * (clock.ends[-1] - clock.ends[0])
        print(json.dumps({"epochs": int(epochs), "ms": ms, "loss": fit.history["loss"][-1]}), flush=True)


main()
