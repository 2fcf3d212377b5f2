"""Makes the files of reference/ with real NumPy and real Keras.

Run from the repository root, with a virtual environment outside of it:

    python3 -m venv ../keras-venv
    ../keras-venv/bin/pip install tensorflow-cpu==2.21.0 keras==3.15.1
    ../keras-venv/bin/python tools/keras/make_reference.py [streams] [golden] [article] [cases] [padding]

Without a name it makes all (about ten minutes on two cores); `check` writes nothing: it trains the article's models
again and holds them against reference/curves.json. reference/README.md describes the files.

Seeds, draws and formulas are those of Keras 2.2.4 on TensorFlow 1.5 (the article's versions); Keras 3 does the
training itself, from the same initial weights, on the same batches.
"""

import json
import math
import os
import pathlib
import sys
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
import keras
import numpy as np
import tensorflow as tf

tf.get_logger().setLevel("ERROR")  # not a word about retracing: rows of many lengths are the point
tf.config.threading.set_intra_op_parallelism_threads(2)
tf.config.threading.set_inter_op_parallelism_threads(1)

OUT = pathlib.Path(__file__).resolve().parents[2] / "reference"
NAMES = ("kernel", "recurrent_kernel", "bias", "dense_kernel", "dense_bias")

# The settings that the article leaves as they are; each run names what it changes.
ARTICLE = {
    "variant": "fixed",
    "samples": 1000,
    "length": 10,
    "medianLength": 5,
    "lengthSigma": 0.5,
    "validationSplit": 0.1,
    "seed": 0,
    "units": 128,
    "recurrentActivation": "hard_sigmoid",
    "maskValue": -1,
    "trainable": False,
    "optimizer": "adam",
    "learningRate": 0.001,
    "updateOrder": "together",
    "batchSize": 300,
    "epochs": 100,
    "shuffle": True,
}
SEQUENCES = {"fixed": "1111011101", "masking": "1110101", "embedding": "1110101"}
PAD = -1  # what stands for padding in a row of bits, whatever value the network sees there


def write(name, value):
    (OUT / name).write_text(json.dumps(value, separators=(",", ":")) + "\n")
    print(name, (OUT / name).stat().st_size)


def read(name):
    return json.loads((OUT / name).read_text())


def floats(a):
    return [float(v) for v in np.asarray(a, np.float32).reshape(-1)]


def digits(v):
    """Nine significant digits: every float32 comes back from them."""
    return float(f"{v:.9g}")


def bits_of(v):
    return f"{int(np.float32(v).view(np.uint32)):08x}"


# ---- initial weights as Keras 2.2.4 draws them ------------------------------------------------------------------
def philox_uniform(count, seed2):
    """TensorFlow's RandomUniform(seed=0, seed2): Philox4x32-10, key 0, counter (i, 0, seed2, 0), 23 mantissa bits."""
    m0, m1, w0, w1, mask = 0xD2511F53, 0xCD9E8D57, 0x9E3779B9, 0xBB67AE85, 0xFFFFFFFF
    out = []
    for i in range((count + 3) // 4):
        c, k = [i, 0, seed2 & mask, seed2 >> 32], [0, 0]
        for _ in range(10):
            p0, p1 = m0 * c[0], m1 * c[2]
            c = [(p1 >> 32) ^ c[1] ^ k[0], p1 & mask, (p0 >> 32) ^ c[3] ^ k[1], p0 & mask]
            k = [(k[0] + w0) & mask, (k[1] + w1) & mask]
        out += c
    bits = (np.array(out[:count], np.uint32) & 0x7FFFFF) | np.uint32(127 << 23)
    return bits.view(np.float32) - np.float32(1)


def glorot_uniform(shape):
    limit = np.float32(np.sqrt(3.0 / max(1.0, sum(shape) / 2)))
    seed2 = int(np.random.randint(10000000))
    u = philox_uniform(int(np.prod(shape)), seed2).reshape(shape)
    return (u * (limit - -limit) + -limit).astype(np.float32), seed2


def positive_at_largest(matrix):
    """For each row: is its entry of largest magnitude positive?"""
    return matrix[np.arange(len(matrix)), np.abs(matrix).argmax(1)] > 0


def orthogonal(shape, signs):
    """signs: "lapack" leaves each row's sign as the SVD gives it, else the signs that positive_at_largest shall give."""
    u, _, v = np.linalg.svd(np.random.normal(0.0, 1.0, shape), full_matrices=False)
    q = u if u.shape == shape else v
    if not isinstance(signs, str):
        q = np.where(positive_at_largest(q) == signs, 1.0, -1.0)[:, None] * q
    return q.astype(np.float32)


def initial_weights(units, signs):
    kernel, s1 = glorot_uniform((1, 4 * units))
    recurrent = orthogonal((units, 4 * units), signs)
    bias = np.concatenate([np.zeros(units), np.ones(units), np.zeros(2 * units)]).astype(np.float32)
    dense, s2 = glorot_uniform((units, 1))
    return [kernel, recurrent, bias, dense, np.zeros(1, np.float32)], [s1, s2]


def draws_the_articles_weights(s):
    """Do data settings, seed and units make the draws of the article's own run? The other settings draw nothing."""
    data = ("length",) if s["variant"] == "fixed" else ("medianLength", "lengthSigma")
    return all(s[k] == ARTICLE[k] for k in ("samples", "seed", "units", *data))


def svd_signs(s):
    if draws_the_articles_weights(s):
        recorded = read("svd-signs-units128.json")[s["variant"]]["positive_at_largest"]
        return np.array([c == "1" for c in recorded])
    return np.ones(s["units"], bool)


# ---- data as the article makes it ------------------------------------------------------------------------------
def dataset(s):
    """Bits (samples, width) with PAD behind each row's end, and the targets (samples,)."""
    samples = s["samples"]
    if s["variant"] == "fixed":
        x = np.random.randint(0, 2, (samples, s["length"]))
        return x, x.sum(1)
    lengths = np.random.lognormal(np.log(s["medianLength"]), s["lengthSigma"], (samples, 1))
    lengths = np.clip(np.around(lengths).astype("int"), 1, 64)  # the article has no need of the limits
    width = lengths.max()
    if s["variant"] == "masking":
        x = np.random.randint(0, 2, (samples, width))
    else:
        x = np.random.randint(1, 3, (samples, width)) - 1
        np.random.randint(10000000)  # the Embedding's own initialiser draws a seed too
    inside = np.arange(width) < lengths
    return np.where(inside, x, PAD), np.where(inside, x, 0).sum(1)


def row_text(row):
    return "".join(str(b) for b in row if b != PAD)


def parse(text):
    """A row of bits from text; "." is a step of padding."""
    return np.array([[PAD if c == "." else int(c) for c in text]]).reshape(1, -1)


# ---- the model, in Keras 3 ---------------------------------------------------------------------------------------
def hard_sigmoid(x):  # Keras 2's; Keras 3's own is relu6(x + 3) / 6
    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)


class Keras2Adam(keras.optimizers.Adam):
    """Adam as Keras 2.2.4 computes it: beta and 1 - beta in float32, so 1 - 0.999 is 0.000999987, not 0.001."""

    def update_step(self, gradient, variable, learning_rate):
        f, value = np.float32, tf.convert_to_tensor
        b1, b2, eps = f(self.beta_1), f(self.beta_2), f(self.epsilon)
        rest1, rest2 = float(f(1) - b1), float(f(1) - b2)
        b1, b2, eps = float(b1), float(b2), float(eps)  # exact, in whatever type the variables have
        gradient = value(gradient)
        t = tf.cast(value(self.iterations), gradient.dtype) + 1
        lr = tf.cast(learning_rate, t.dtype) * (tf.sqrt(1 - tf.pow(tf.cast(b2, t.dtype), t)) / (1 - tf.pow(tf.cast(b1, t.dtype), t)))
        index = self._get_variable_index(variable)
        m, v = self._momentums[index], self._velocities[index]
        m.assign(b1 * value(m) + rest1 * gradient)
        v.assign(b2 * value(v) + rest2 * tf.square(gradient))
        variable.assign(value(variable) - lr * value(m) / (tf.sqrt(value(v)) + eps))


class DenseRMSprop(keras.optimizers.RMSprop):
    """Keras 3's, the embedding's gradient summed first: given TensorFlow's sparse slices it would sum their squares."""

    def update_step(self, gradient, variable, learning_rate):
        super().update_step(tf.convert_to_tensor(gradient), variable, learning_rate)


OPTIMIZERS = {"adam": Keras2Adam, "rmsprop": DenseRMSprop, "sgd": keras.optimizers.SGD}


def build(variant, units, optimizer="sgd", recurrent_activation="hard_sigmoid", mask_value=-1, trainable=False, masked=True):
    """Any width; the matrix of the Embedding is the article's. Without `masked` the same layers read padding as data."""
    front = {
        "fixed": lambda: [keras.layers.Input((None, 1))],
        "masking": lambda: [keras.layers.Input((None, 1))] + [keras.layers.Masking(mask_value)] * masked,
        "embedding": lambda: [keras.layers.Input((None,)), keras.layers.Embedding(3, 1, mask_zero=masked, trainable=trainable)],
    }[variant]()
    activation = hard_sigmoid if recurrent_activation == "hard_sigmoid" else recurrent_activation
    model = keras.Sequential([*front, keras.layers.LSTM(units, recurrent_activation=activation), keras.layers.Dense(1)])
    if variant == "embedding":
        model.layers[0].set_weights([np.array([[0.0], [0.0], [1.0]])])
    model.compile(loss="mean_squared_error", optimizer=optimizer, jit_compile=False)
    return model


def encode(variant, x, mask_value=-1):
    if variant == "embedding":
        return (x + 1).astype("int32")
    values = np.where(x == PAD, np.float32(mask_value), np.float32(x))  # 0.1 is float32's 0.1, as it is to the Masking layer
    return values[..., None].astype(keras.config.floatx())


def set_weights(model, weights):
    model.layers[-2].set_weights(weights[:3])
    model.layers[-1].set_weights(weights[3:])


def get_weights(model):
    return model.layers[-2].get_weights() + model.layers[-1].get_weights()


def named_weights(model):
    named = dict(zip(NAMES, get_weights(model)))
    for layer in model.layers:
        if isinstance(layer, keras.layers.Embedding):
            named = {"embeddings": layer.get_weights()[0], **named}
    return named


def dense_first_step(model, new_optimizer):
    """One training step as TensorFlow 1.5 ran it: the Dense layer is updated before the gradient passes through it."""
    *front, dense = model.layers
    rest = [v for layer in front for v in layer.trainable_variables]
    dense_optimizer, rest_optimizer = new_optimizer(), new_optimizer()
    dense_optimizer.build(dense.trainable_variables)
    rest_optimizer.build(rest)

    @tf.function(reduce_retracing=True)
    def step(x, t):
        with tf.GradientTape() as tape:
            h, mask = x, None
            for layer in front:
                h = layer(h, mask=mask) if mask is not None else layer(h)
                mask = getattr(h, "_keras_mask", None)
        error = dense(h) - t  # (B, 1)
        loss = tf.reduce_mean(error * error)
        dy = 2.0 * error / tf.cast(tf.shape(t)[0], error.dtype)
        dense_optimizer.apply([tf.matmul(h, dy, transpose_a=True), tf.reduce_sum(dy, 0)], dense.trainable_variables)
        dh = tf.matmul(dy, dense.kernel, transpose_b=True)  # the kernel just updated
        gradients = tape.gradient(h, [v.value for v in rest], output_gradients=dh)
        rest_optimizer.apply([tf.convert_to_tensor(g) for g in gradients], rest)
        return loss

    return step


def train(s, sequence, signs=None):
    """One run with the settings `s`: its data, initial weights, what each epoch gave, and the trained model."""
    np.random.seed(s["seed"])
    x, targets = dataset(s)
    weights, seeds = initial_weights(s["units"], svd_signs(s) if signs is None else signs)

    def new_optimizer():
        return OPTIMIZERS[s["optimizer"]](s["learningRate"])

    model = build(s["variant"], s["units"], new_optimizer(), s["recurrentActivation"], s["maskValue"], s["trainable"])
    set_weights(model, weights)
    initial = named_weights(model)
    step = dense_first_step(model, new_optimizer) if s["updateOrder"] == "dense-first" else None
    n = int(s["samples"] * (1.0 - s["validationSplit"]))
    inputs, t = encode(s["variant"], x, s["maskValue"]), targets.astype(keras.config.floatx())[:, None]
    index = np.arange(n)
    probe = encode(s["variant"], parse(sequence), s["maskValue"])
    loss, val_loss, predictions = [], [], []
    for _ in range(s["epochs"]):
        if s["shuffle"]:
            np.random.shuffle(index)
        total = 0.0
        for start in range(0, n, s["batchSize"]):
            ids = index[start : start + s["batchSize"]]
            if step:
                batch_loss = float(step(tf.constant(inputs[ids]), tf.constant(t[ids])))
            else:
                batch_loss = float(model.train_on_batch(inputs[ids], t[ids]))
                model.reset_metrics()
            total += batch_loss * len(ids)
        loss.append(total / n)
        if n < s["samples"]:
            val_loss.append(float(np.mean((model.predict_on_batch(inputs[n:]) - t[n:]) ** 2)))
        predictions.append(float(model.predict_on_batch(probe)[0, 0]))
    results = {"loss": loss, "val_loss": val_loss, "predictions": predictions}
    return {"x": x, "n": n, "targets": targets, "weights": weights, "initial": initial, "seeds": seeds, "model": model, **results}


# ---- numpy-streams.json ------------------------------------------------------------------------------------------
def streams():
    out = {}
    for seed in (0, 1, 42, 4294967295):
        rs = np.random.RandomState
        index = np.arange(20)
        rs(seed).shuffle(index)
        mixed = rs(seed)
        mixed_draws = [
            mixed.randint(0, 2, 7).tolist(), mixed.normal(0, 1, 3).tolist(), int(mixed.randint(10000000)),
            mixed.normal(0, 1, 2).tolist(), mixed.lognormal(np.log(5.0), 0.5, 3).tolist(), mixed.randint(0, 2, 5).tolist(),
        ]
        out[str(seed)] = {
            "randint_0_2": rs(seed).randint(0, 2, 64).tolist(),
            "randint_1_3": rs(seed).randint(1, 3, 16).tolist(),
            "randint_10000000": rs(seed).randint(0, 10000000, 8).tolist(),
            "normal_0_1": rs(seed).normal(0, 1, 9).tolist(),
            "lognormal_ln5_0.5": rs(seed).lognormal(np.log(5.0), 0.5, 9).tolist(),
            "shuffle_arange_20": index.tolist(),
            "in_turn: randint(0,2,7) normal(0,1,3) randint(10000000) normal(0,1,2) lognormal(ln5,.5,3) randint(0,2,5)": mixed_draws,
        }
    out["tensorflow_random_uniform seed=0 seed2=6118409"] = floats(philox_uniform(10, 6118409))
    write("numpy-streams.json", out)


# ---- golden-small.json -------------------------------------------------------------------------------------------
def golden():
    """A small case in full: 6 units, 7 rows, every gradient, the states of one row, three steps of each optimizer."""
    np.random.seed(7)
    units, rows = 6, ["1101", "1", "001011", "11", "1101", "0", "110"]
    width = 6
    x = np.full((7, width), PAD)
    for r, row in enumerate(rows):
        x[r, : len(row)] = [int(c) for c in row]
    t = np.array([[row.count("1")] for row in rows], np.float32)
    weights, _ = initial_weights(units, "lapack")
    weights[4][:] = 0.25
    out = {"units": units, "rows": rows, "mask_value": -1, "weights": {k: floats(w) for k, w in zip(NAMES, weights)}, "cases": {}}
    for activation in ("hard_sigmoid", "sigmoid"):
        model = build("masking", units, recurrent_activation=activation)
        set_weights(model, weights)
        inputs = encode("masking", x)
        with tf.GradientTape() as tape:
            y = model(inputs, training=True)
            loss = tf.reduce_mean((y - t) ** 2)
        variables = [v.value for v in model.trainable_variables]
        case = {"loss": float(loss), "predictions": floats(y), "gradients": {k: floats(g) for k, g in zip(NAMES, tape.gradient(loss, variables))}}
        cell = model.layers[-2].cell
        states = [tf.zeros((1, units)), tf.zeros((1, units))]
        steps = []
        for bit in rows[2]:
            _, states = cell(tf.constant([[float(bit)]]), states)
            steps.append({"h": floats(states[0]), "c": floats(states[1])})
        case["states_of_row_2"] = steps
        case["after_3_steps"] = {}
        for name, optimizer in OPTIMIZERS.items():
            model = build("masking", units, optimizer(0.01), activation)
            set_weights(model, weights)
            losses = []
            for _ in range(3):
                losses.append(float(model.train_on_batch(inputs, t)))
                model.reset_metrics()
            case["after_3_steps"][name] = {"learning_rate": 0.01, "losses": losses, "weights": {k: floats(w) for k, w in zip(NAMES, get_weights(model))}}
        out["cases"][activation] = case
    write("golden-small.json", out)


# ---- the article's runs: curves.json, dataset-*, weights-*, svd-signs-* --------------------------------------------
def article():
    curves, signs = {}, {}
    for variant, sequence in SEQUENCES.items():
        for order in ("together", "dense-first"):
            start = time.time()
            r = train({**ARTICLE, "variant": variant, "updateOrder": order}, sequence, "lapack")
            curves.setdefault(variant, {})[order] = {k: [round(v, 7) for v in r[k]] for k in ("loss", "val_loss", "predictions")}
            print(variant, order, r["predictions"][-1], f"{time.time() - start:.1f} s")
        curves[variant]["sequence"] = sequence
        write(f"dataset-{variant}-seed0.json", {"width": int(r["x"].shape[1]), "rows": [row_text(row) for row in r["x"]]})
        np.concatenate([w.reshape(-1) for w in r["weights"]]).astype("<f4").tofile(OUT / f"weights-{variant}-seed0-units128.f32")
        signs[variant] = {"glorot_seeds": r["seeds"], "positive_at_largest": "".join("01"[int(p)] for p in positive_at_largest(r["weights"][1]))}
    write("curves.json", curves)
    write("svd-signs-units128.json", signs)


def check():
    """Trains the article's six runs anew and says how far they are from reference/curves.json."""
    curves = read("curves.json")
    worst = 0.0
    for variant, sequence in SEQUENCES.items():
        for order in ("together", "dense-first"):
            r = train({**ARTICLE, "variant": variant, "updateOrder": order}, sequence)
            known = curves[variant][order]
            gaps = {k: max(abs(a - b) for a, b in zip(r[k], known[k], strict=True)) for k in known}
            last = abs(r["predictions"][-1] - known["predictions"][-1])
            worst = max(worst, last)
            print(variant, order, f"last prediction {r['predictions'][-1]:.7f}, off by {last:.1e}; worst of all epochs:", {k: f"{g:.1e}" for k, g in gaps.items()})
    if worst > 2e-5:
        sys.exit(f"off by {worst:.1e}")


# ---- cases.json --------------------------------------------------------------------------------------------------
# Small runs with other settings than the article's. Each: name, sequence, further sequences, what is changed of SMALL.
SMALL = {**ARTICLE, "samples": 120, "length": 8, "units": 16, "learningRate": 0.01, "batchSize": 40, "epochs": 6, "seed": 1}
FIXED_MORE, MORE = ["11111111", "0000", "1011011101"], ["1", "0", "111111", "0000", "011010010111"]
CASES = [
    ("fixed-adam", "11010110", FIXED_MORE, dict(batchSize=32, epochs=10)),
    ("fixed-length-1", "1", ["0", "111"], dict(length=1, samples=40, units=5, seed=42, optimizer="sgd", learningRate=0.1, batchSize=8, epochs=10)),
    ("fixed-length-23", "11010110101110010111011", FIXED_MORE, dict(length=23, samples=60, units=16, optimizer="rmsprop", learningRate=0.005, batchSize=20, epochs=4)),
    ("fixed-batch-1", "101101", FIXED_MORE, dict(length=6, samples=10, units=5, validationSplit=0, optimizer="sgd", learningRate=0.05, batchSize=1, epochs=3)),
    ("fixed-batch-of-all-sigmoid", "11010110", FIXED_MORE, dict(samples=100, units=33, recurrentActivation="sigmoid", learningRate=0.02, batchSize=100, epochs=12, seed=42)),
    ("fixed-no-shuffle-half-split", "1101011010", FIXED_MORE, dict(samples=150, length=10, optimizer="rmsprop", validationSplit=0.5, batchSize=20, shuffle=False, seed=4294967295, epochs=5)),
    ("fixed-dense-first-sgd", "11010110", FIXED_MORE, dict(units=48, optimizer="sgd", learningRate=0.02, updateOrder="dense-first", seed=42)),
    ("fixed-unit-1", "11010110", FIXED_MORE, dict(units=1, learningRate=0.05, epochs=10)),
    ("fixed-articles-weights", SEQUENCES["fixed"], FIXED_MORE, dict(samples=1000, length=10, seed=0, units=128, optimizer="rmsprop", learningRate=0.0005, batchSize=450, epochs=2, updateOrder="dense-first")),
    ("masking-adam", "1110101", MORE, dict(variant="masking", samples=200, batchSize=64, epochs=10)),
    ("masking-dense-first-adam", "1110101", MORE, dict(variant="masking", units=33, updateOrder="dense-first", seed=42, learningRate=0.005, batchSize=30)),
    ("masking-dense-first-rmsprop-sigmoid", "1110101", MORE, dict(variant="masking", recurrentActivation="sigmoid", optimizer="rmsprop", updateOrder="dense-first", learningRate=0.005)),
    ("masking-value-0", "1110101", MORE, dict(variant="masking", maskValue=0, medianLength=4, seed=42)),
    ("masking-value-1", "1110101", MORE, dict(variant="masking", maskValue=1, medianLength=4, units=5)),
    ("masking-value-half", "1110101", MORE, dict(variant="masking", maskValue=0.5, validationSplit=0, optimizer="sgd", learningRate=0.03, seed=4294967295)),
    ("masking-value-minus-7.25", "1110101", MORE, dict(variant="masking", maskValue=-7.25, samples=80, validationSplit=0.25, batchSize=16, epochs=4)),
    ("masking-value-tenth", "1110101", MORE, dict(variant="masking", maskValue=0.1, samples=80, units=5, optimizer="rmsprop", seed=42)),
    ("masking-length-sigma-0", "1110101", MORE, dict(variant="masking", medianLength=7, lengthSigma=0, samples=70, validationSplit=0, batchSize=64, epochs=6)),
    ("masking-length-sigma-1.2", "1110101", MORE, dict(variant="masking", medianLength=12, lengthSigma=1.2, samples=60, units=8, batchSize=30, epochs=3)),
    ("masking-shortest-rows", "1101", MORE, dict(variant="masking", medianLength=1, lengthSigma=1.2, samples=100, units=8, seed=42, batchSize=40, learningRate=0.02)),
    ("masking-few-rows", "1110101", MORE, dict(variant="masking", samples=10, validationSplit=0.5, units=4, batchSize=3, epochs=12, seed=4294967295)),
    ("embedding-adam", "1110101", MORE, dict(variant="embedding", samples=200, batchSize=60, epochs=10, seed=42)),
    ("embedding-trained-adam", "1110101", MORE, dict(variant="embedding", trainable=True)),
    ("embedding-trained-dense-first-adam", "1110101", MORE, dict(variant="embedding", trainable=True, updateOrder="dense-first", units=33, seed=42)),
    ("embedding-trained-rmsprop-sigmoid", "1110101", MORE, dict(variant="embedding", trainable=True, optimizer="rmsprop", recurrentActivation="sigmoid", learningRate=0.005, validationSplit=0)),
    ("embedding-trained-dense-first-sgd", "1110101", MORE, dict(variant="embedding", trainable=True, optimizer="sgd", updateOrder="dense-first", learningRate=0.02, shuffle=False, seed=4294967295)),
    ("embedding-length-sigma-1.2", "1110101", MORE, dict(variant="embedding", medianLength=3, lengthSigma=1.2, samples=80, units=5, optimizer="rmsprop", batchSize=80, epochs=8)),
]


def summary(array):
    """Enough of an array to tell whether another one is the same: sums in float64, the second one knows the order."""
    a = np.asarray(array)
    flat = a.reshape(-1).astype("float64")
    return {
        "shape": list(a.shape),
        "first": [digits(v) for v in flat[:4]],
        "sum": float(flat.sum()),
        "weightedSum": float((flat * np.arange(1, len(flat) + 1)).sum()),
    }


def set_precision(name):
    keras.config.set_floatx(name)
    keras.config.set_dtype_policy(name)


def predict(model, s, text):
    return model.predict_on_batch(encode(s["variant"], parse(text), s["maskValue"]))[0, 0]


def run_case(case):
    """The case in float32, and once more in float64: how far rounding alone moves each number."""
    name, sequence, more, changes = case
    s = {**SMALL, **changes}
    r = train(s, sequence)
    others = {text: digits(predict(r["model"], s, text)) for text in more}
    set_precision("float64")
    exact = train(s, sequence)
    exact_others = {text: predict(exact["model"], s, text) for text in more}
    set_precision("float32")
    final = named_weights(r["model"])
    last = named_weights(exact["model"])
    batches = math.ceil(r["n"] / s["batchSize"])
    width = int(r["x"].shape[1])
    out = {
        "name": name,
        "settings": s,
        "sequence": sequence,
        "work": {"trainingRows": r["n"], "batchesPerEpoch": batches, "lstmSteps": s["epochs"] * batches * width},
        "data": {"width": width, "ones": int((r["x"] == 1).sum()), "rows": [row_text(row) for row in r["x"][:3]]},
        "initialWeights": {k: summary(w) for k, w in r["initial"].items()},
        "loss": [digits(v) for v in r["loss"]],
        "valLoss": [digits(v) for v in r["val_loss"]] or None,
        "prediction": [digits(v) for v in r["predictions"]],
        "final": digits(r["predictions"][-1]),
        "others": others,
        "finalWeights": {k: summary(w) for k, w in final.items()},
        "rounding": {
            key: float(f"{max(abs(a - b) for a, b in zip(p, q, strict=True)):.1e}") if len(p) else None
            for key, p, q in (
                ("loss", r["loss"], exact["loss"]),
                ("valLoss", r["val_loss"], exact["val_loss"]),
                ("prediction", r["predictions"], exact["predictions"]),
                ("others", others.values(), exact_others.values()),
                ("weights", np.concatenate([w.ravel() for w in final.values()]), np.concatenate([w.ravel() for w in last.values()])),
            )
        },
    }
    return out, r


def cases():
    out = []
    for case in CASES:
        start = time.time()
        result, _ = run_case(case)
        out.append(result)
        print(f"{case[0]:38} steps {result['work']['lstmSteps']:6} final {result['final']:.6f} {result['rounding']} {time.time() - start:.1f} s")
    text = ",\n".join(json.dumps(case, separators=(",", ":")) for case in out)
    (OUT / "cases.json").write_text(f"[\n{text}\n]\n")
    print("cases.json", (OUT / "cases.json").stat().st_size)


# ---- padding.json ------------------------------------------------------------------------------------------------
PADDED = ["fixed-adam", "masking-adam", "masking-value-minus-7.25", "embedding-adam", "embedding-trained-adam"]


def padding():
    """Trained cases of cases.json: the same sequence with padding here and there, with the mask and without."""
    out = {}
    for case in CASES:
        name, sequence, _, changes = case
        if name not in PADDED:
            continue
        s = {**SMALL, **changes}
        model = train(s, sequence)["model"]

        def predictions(model, texts, pad_value):
            rows = []
            for text in texts:
                y = model.predict_on_batch(encode(s["variant"], parse(text), pad_value))[0, 0]
                rows.append({"input": text, "prediction": digits(y), "bits": bits_of(y)})
            return rows

        behind = [sequence + "." * n for n in range(41)]
        entry = {"case": name, "settings": s, "sequence": sequence, "weights": {k: floats(w) for k, w in named_weights(model).items()}}
        if s["variant"] == "fixed":
            entry["behind"] = {str(v): predictions(model, behind, v) for v in (-1, 0)}
        else:
            half = len(sequence) // 2
            entry["behind"] = predictions(model, behind, s["maskValue"])
            entry["inFront"] = predictions(model, ["." * n + sequence for n in range(1, 41)], s["maskValue"])
            entry["between"] = predictions(
                model,
                [("." * n).join(sequence) for n in range(1, 7)]
                + [sequence[:half] + "." * n + sequence[half:] for n in (1, 10, 40)]
                + [".." + sequence[:half] + "..." + sequence[half:] + "....."],
                s["maskValue"],
            )
            entry["onlyPadding"] = predictions(model, ["." * n for n in (1, 10, 40)], s["maskValue"])
            bare = build(s["variant"], s["units"], recurrent_activation=s["recurrentActivation"], masked=False)
            set_weights(bare, get_weights(model))
            if s["variant"] == "embedding":
                bare.layers[0].set_weights(model.layers[0].get_weights())
            entry["maskRemovedBehind"] = predictions(bare, behind, s["maskValue"])
            masked = {r["bits"] for key in ("behind", "inFront", "between") for r in entry[key]}
            print(name, "with the mask:", masked, "without, 0, 1, 10, 40 steps:", [entry["maskRemovedBehind"][n]["prediction"] for n in (0, 1, 10, 40)])
            print("   only padding:", {r["bits"] for r in entry["onlyPadding"]}, "dense bias:", bits_of(entry["weights"]["dense_bias"][0]))
        out[name] = entry
    write("padding.json", out)


if __name__ == "__main__":
    makers = {"streams": streams, "golden": golden, "article": article, "cases": cases, "padding": padding, "check": check}
    for name in sys.argv[1:] or ["streams", "golden", "article", "cases", "padding"]:
        makers[name]()
