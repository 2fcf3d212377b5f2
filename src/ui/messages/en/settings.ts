import type { FieldProblem } from '#room/core/readSettings.ts'
import type { SettingGroup, SettingName } from '#room/core/settings.ts'
import { formatValue } from '#room/ui/common/formatNumber.ts'

interface Bounds {
  readonly min: number
  readonly max: number
  readonly integer: boolean
}

const bounds = ({ min, max, integer }: Bounds) =>
  `${min} to ${max}${integer ? ', whole numbers' : ''}`.replaceAll('-', '−')

const groups: Record<SettingGroup, string> = {
  data: 'Data',
  model: 'Model',
  training: 'Training',
  engine: 'Engine',
}

const labels: Record<SettingName, string> = {
  samples: 'Training samples',
  length: 'Sequence length',
  medianLength: 'Median length',
  lengthSigma: 'Length sigma',
  validationSplit: 'Validation split',
  seed: 'Seed',
  units: 'Hidden units',
  recurrentActivation: 'Recurrent activation',
  maskValue: 'Mask value',
  trainable: 'Train the embedding',
  optimizer: 'Optimizer',
  learningRate: 'Learning rate',
  updateOrder: 'Update order',
  batchSize: 'Batch size',
  epochs: 'Epochs',
  shuffle: 'Shuffle each epoch',
  backend: 'Backend',
  kernels: 'Kernels',
}

const tips: Record<SettingName, string> = {
  samples:
    'How many rows of random bits are made. For each, the network is to answer how many ones it holds.',
  length: 'Bits in every row. All rows are equally long, so nothing has to be padded.',
  medianLength:
    'Half of the rows are shorter than this, half are longer. Every row has at least 1 bit and at most 64.',
  lengthSigma:
    'Spread of the row lengths: they follow a log-normal distribution. 0 makes all rows equally long.',
  validationSplit:
    'The share of the rows, the last ones, that is kept out of training. The loss on them hints whether the network counts or has only learned its rows by heart; short rows repeat, though, and may be among both.',
  seed: 'Where the random numbers start. The same seed gives the same rows, the same first weights and the same shuffling.',
  units:
    'How many numbers the LSTM carries from step to step. More of them can hold more, and take longer to train.',
  recurrentActivation:
    'Opens and closes the gates. hard_sigmoid is a straight line, 0.2x + 0.5, cut off at 0 and 1: Keras 2’s default, and the article’s. Keras 3 has another one, x/6 + 0.5. sigmoid is the smooth curve.',
  maskValue:
    'A step that holds exactly this number is skipped: the LSTM keeps its state. Short rows are filled up with it, so it should be no bit.',
  trainable:
    'The table gives ID 0 (padding) and ID 1 (bit 0) the number 0, and ID 2 (bit 1) the number 1. Off: it stays so. On: training may change it.',
  optimizer:
    'How a gradient becomes a step of the weights. sgd follows it as it is; rmsprop divides it by its recent size, for each weight; adam does that to its running mean.',
  learningRate:
    'How far one update moves the weights. Too small: learning takes long. Too large: the loss leaps, or grows without bound.',
  updateOrder:
    'together: all gradients first, then all updates, as backpropagation means it. TensorFlow 1.5 left the order open and ran the article’s scripts dense-first: the Dense layer was updated, and the gradient went back into the LSTM through the new weights.',
  batchSize:
    'Rows that are looked at before the weights are changed once. Smaller batches change them more often in an epoch, by noisier steps.',
  epochs:
    'How many times training goes through all rows. Raise it at any time: a finished run then offers Resume.',
  shuffle:
    'Gives the rows a new order in each epoch, so that the batches differ. Off: always in the order in which they were made.',
  backend:
    'What does the arithmetic: the graphics card (WebGL), WebAssembly (WASM) or JavaScript (CPU). The results agree to float32 precision; the time does not.',
  kernels:
    'fused: Tally’s own kernels, which compute what rows have in common only once. stock: TensorFlow.js’s own layers, step by step, for comparison. The results agree to float32 precision.',
}

const values: Readonly<Record<string, string>> = {
  webgl: 'WebGL',
  wasm: 'WASM',
  cpu: 'CPU',
  fused: 'fused',
  stock: 'stock tfjs layers',
}

/** Labels are Keras's words where it has one; tips are for somebody who meets the word for the first time. */
export const settings = {
  title: 'Settings',
  groups,
  labels,
  tips,
  /** Words for values that are written otherwise in the address. */
  values,
  /** A value in words. */
  shown: (value: number | boolean | string) => {
    if (typeof value === 'number') return formatValue(value)
    if (typeof value === 'boolean') return value ? 'on' : 'off'
    return values[value] ?? value
  },
  /** The value in the list that it is chosen from. */
  choice: (value: string): string => values[value] ?? value,
  switched: (label: string, on: boolean) => `${label}: ${on ? 'on' : 'off'}`,
  allAsArticle: 'All as in the article',
  backTo: (value: string) => `Back to ${value}`,
  changedCount: (count: number) => {
    if (count === 0) return 'All settings are as in the article.'
    return count === 1
      ? 'One setting differs from the article.'
      : `${count} settings differ from the article.`
  },
  fold: (count: number, all: number, names: readonly string[]) => {
    if (count === 0) return `All ${all} are as in the article`
    const verb = count === 1 ? 'differs' : 'differ'
    const more = names.length < count ? ' and more' : ''
    return `${count} of ${all} ${verb} from the article: ${names.join(', ')}${more}`
  },
  waiting: (names: readonly string[], finished: boolean) =>
    `Changes take effect at the next Reset${finished ? ' or Train' : ''}: ${names.join(', ')}.`,
  problem: (problem: FieldProblem) => {
    switch (problem.code) {
      case 'out-of-range':
        return `${bounds(problem)}.`
      case 'not-whole':
        return `${bounds(problem)}.`
      case 'not-a-number':
        return `A number, ${bounds(problem)}.`
      case 'not-a-choice':
        return `One of ${problem.values.join(', ')}.`
      case 'more-than-samples':
        return `At most ${problem.samples}, the number of training samples.`
      case 'exceeds-device':
        return `At most ${problem.most} on this device.`
    }
  },
  maskedBitTitle: (bit: 0 | 1): string => `${bit} is also a bit, so the mask skips that bit too.`,
  maskedBitWhy: (bit: 0 | 1): string =>
    bit === 0
      ? 'Zeros add nothing to the count: without them the network can still learn it, but it no longer knows how long a row is.'
      : 'Ones are all there is to count: with every one of them skipped, no row tells the network its sum.',
}
