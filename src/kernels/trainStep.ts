import type { UpdateOrder } from '#room/core/settings.ts'
import type { Task } from './lstmKernel.ts'
import type { Passes } from './passes.ts'

/**
 * One training step on a batch, whole or in pieces whose gradients add up. Yields between pieces, and gives the mean
 * squared error before the update (TRAIN-2).
 *
 * The two update orders (TRAIN-5) differ in one thing: whether the Dense kernel is updated before the gradient passes
 * back through it or after.
 * @param step updates done, this one among them
 */
export function* trainStep(
  passes: Passes,
  pieces: readonly Task[],
  order: UpdateOrder,
  step: number,
): Generator<void, number, void> {
  const rows = pieces.reduce((sum, { targets }) => sum + targets.length, 0)
  const gradients: Float32Array[] = []
  let squares = 0
  for (const { plan, targets } of pieces) {
    if (gradients.length > 0) yield
    passes.forward(plan)
    const errors = passes.predictions().map((y, row) => y - (targets[row] ?? 0))
    squares = errors.reduce((sum, error) => sum + error * error, squares)
    const dy = errors.map((error) => (2 * error) / rows)
    passes.denseBackward(dy)
    if (order === 'together') passes.lstmBackward(dy)
    gradients.push(dy)
  }
  passes.update('dense', step)
  if (order === 'dense-first') {
    for (const [i, { plan }] of pieces.entries()) {
      if (pieces.length > 1) {
        yield
        passes.forward(plan)
      }
      passes.lstmBackward(gradients[i] ?? new Float32Array())
    }
  }
  passes.update('lstm', step)
  return squares / rows
}
