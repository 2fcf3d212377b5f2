"""Writes reference/npz.json: files that NumPy itself has saved, with the numbers in them.

python tools/keras/make_npz_reference.py
"""

import io
import json
import pathlib

import numpy as np

UNITS = 2
random = np.random.RandomState(0)
weights = {
    "lstm/lstm_cell/kernel": random.normal(size=(1, 4 * UNITS)),
    "lstm/lstm_cell/recurrent_kernel": random.normal(size=(UNITS, 4 * UNITS)),
    "lstm/lstm_cell/bias": random.normal(size=4 * UNITS),
    "dense/kernel": random.normal(size=(UNITS, 1)),
    "dense/bias": random.normal(size=1),
}
float32 = {name: values.astype("float32") for name, values in weights.items()}
fortran = {name: np.asfortranarray(values) for name, values in float32.items()}
as_objects = {**float32, "dense/bias": np.array([None], dtype=object)}
as_half = {name: values.astype("float16") for name, values in weights.items()}
big_endian = {name: values.astype(">f4") for name, values in weights.items()}


def saved(save, *arrays, **named):
    file = io.BytesIO()
    save(file, *arrays, **named)
    return file.getvalue().hex()


reference = {
    "numpy": np.__version__,
    "units": UNITS,
    "values": {name: values.ravel().tolist() for name, values in float32.items()},
    "good": {
        "savez by name": saved(np.savez, **float32),
        "savez by place": saved(np.savez, *float32.values()),
        "savez_compressed": saved(np.savez_compressed, **float32),
        "savez of float64": saved(np.savez, **weights),
        "savez in Fortran order": saved(np.savez, **fortran),
    },
    "refused": {
        "object": saved(np.savez, **as_objects),
        "float16": saved(np.savez, **as_half),
        "big-endian": saved(np.savez, **big_endian),
    },
}
path = pathlib.Path(__file__).parents[2] / "reference" / "npz.json"
path.write_text(json.dumps(reference, indent=1) + "\n")
