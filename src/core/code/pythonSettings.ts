import { howFar, lines, numbersOf, type Repeatable } from './repeatable.ts'

/** `units = 128` and so on, as Keras names them, and the epochs that the run has behind it. */
export function pythonSettings(run: Repeatable): string {
  const far = howFar(run)
  return lines(
    ...numbersOf(run).map(([name, value]) => `${snakeCase(name)} = ${value}`),
    `epochs = ${run.answer.epoch}${far && `  # ${far}`}`,
  )
}

/** `batchSize` as `batch_size`. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
