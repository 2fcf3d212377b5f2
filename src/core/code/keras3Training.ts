import type { OptimizerName, Settings } from '#room/core/settings.ts'
import { OPTIMIZERS } from './python.ts'
import { lines, type Repeatable } from './repeatable.ts'

/** Training (TRAIN-1 … TRAIN-5), by fit or, dense-first, by a step of our own. */
export function keras3Training(run: Repeatable): string {
  const { settings } = run
  const together = settings.updateOrder === 'together'
  return lines(
    'n = int(samples * (1 - validation_split))  # so many rows train, the rest validate',
    together ? fit(run) : denseFirst(run),
  )
}

const BETAS = `# Keras 2 took 1 - beta in float32, so that Adam's steps differ a little from those of Keras 3.
betas = {"beta_1": float(np.float32(0.9)), "beta_2": float(np.float32(0.999))}`

const rest = (optimizer: OptimizerName) =>
  optimizer === 'adam' ? '(learning_rate, **betas)' : '(learning_rate)'

const someValidate = ({ samples, validationSplit }: Settings) =>
  Math.trunc(samples * (1 - validationSplit)) < samples

/** The head of an epoch: its order of rows. */
const epochLoop = (shuffle: boolean) =>
  lines(
    'order = np.arange(n)',
    'for epoch in range(epochs):',
    shuffle && '    np.random.shuffle(order)  # goes on from the order of the epoch before',
  )

function fit({ variant, settings }: Repeatable): string {
  const { optimizer, shuffle, trainable } = settings
  const name = OPTIMIZERS[optimizer]
  const sums = variant === 'embedding' && trainable && optimizer !== 'sgd'
  const data = 'x[order], t[order], batch_size, shuffle=False, verbose=0'
  return lines(
    optimizer === 'adam' && BETAS,
    sums &&
      `

class ${name}(keras.optimizers.${name}):
    def update_step(self, gradient, variable, learning_rate):
        # Keras 3 squares an Embedding's gradient piece by piece, Keras 2 squared the sum.
        super().update_step(tf.convert_to_tensor(gradient), variable, learning_rate)

`,
    `optimizer = ${sums ? '' : 'keras.optimizers.'}${name}${rest(optimizer)}`,
    'model.compile(optimizer, loss="mean_squared_error")',
    epochLoop(shuffle),
    someValidate(settings)
      ? `    result = model.fit(
        ${data}, validation_data=(x[n:], t[n:])
    )`
      : `    result = model.fit(${data})`,
    '    print(epoch + 1, {name: value[0] for name, value in result.history.items()})',
  )
}

function denseFirst({ settings }: Repeatable): string {
  const { optimizer, shuffle } = settings
  const make = `keras.optimizers.${OPTIMIZERS[optimizer]}${rest(optimizer)}`
  return lines(
    optimizer === 'adam' && BETAS,
    `before_dense = keras.Model(model.inputs, lstm.output)
lstm_weights, dense_weights = before_dense.trainable_variables, dense.trainable_variables
lstm_optimizer = ${make}
dense_optimizer = ${make}
lstm_optimizer.build(lstm_weights)
dense_optimizer.build(dense_weights)


@tf.function(reduce_retracing=True)
def train(x, t):
    """Dense first, as in TensorFlow 1.5: the others' gradient passes through its new kernel."""
    with tf.GradientTape(persistent=True) as tape:
        h = before_dense(x, training=True)  # (batch, units)
        y = dense(h)
        loss = tf.reduce_mean((y - t) ** 2)
    dense_optimizer.apply(tape.gradient(loss, dense_weights), dense_weights)
    dh = tape.gradient(loss, y) @ tf.transpose(dense.kernel)
    gradients = tape.gradient(h, lstm_weights, output_gradients=dh)
    lstm_optimizer.apply([tf.convert_to_tensor(g) for g in gradients], lstm_weights)
    return loss

`,
    epochLoop(shuffle),
    `    total = 0
    for start in range(0, n, batch_size):
        rows = order[start : start + batch_size]
        total += float(train(x[rows], t[rows])) * len(rows)`,
    someValidate(settings)
      ? `    val_loss = float(np.mean((model.predict(x[n:], verbose=0) - t[n:]) ** 2))
    print(epoch + 1, {"loss": total / n, "val_loss": val_loss})`
      : `    print(epoch + 1, {"loss": total / n})`,
  )
}
