import { appliesTo, type SettingName } from '#room/core/settings.ts'
import { howFar, lines, type Repeatable } from './repeatable.ts'

/** The settings that are numbers, as Keras names them. */
const NAMES = {
  samples: 'samples',
  length: 'length',
  medianLength: 'median_length',
  lengthSigma: 'length_sigma',
  validationSplit: 'validation_split',
  seed: 'seed',
  units: 'units',
  maskValue: 'mask_value',
  learningRate: 'learning_rate',
  batchSize: 'batch_size',
} as const satisfies Partial<Record<SettingName, string>>

type Named = keyof typeof NAMES

const named = Object.keys(NAMES) as Named[]

/** `units = 128` and so on: what the variant has, and the epochs that the run has behind it. */
export function pythonSettings(run: Repeatable): string {
  const { variant, settings, answer } = run
  const far = howFar(run)
  return lines(
    ...named
      .filter((name) => appliesTo(name, variant))
      .map((name) => `${NAMES[name]} = ${String(settings[name])}`),
    `epochs = ${answer.epoch}${far && `  # ${far}`}`,
  )
}
