import type { FieldProblem } from '#room/core/readSettings.ts'
import type { OptimizerName } from '#room/core/settings.ts'
import type { Duration } from '#room/ui/train/duration.ts'
import { epochOf } from './epochOf.ts'

// A number and its unit stay in one line.
const time = (duration: Duration) =>
  duration.map(({ value, unit }) => `${value}\u{a0}${unit}`).join(' ')

const loss = 'loss'
const valLoss = 'validation loss'
const pinned = (letter: string) => `${loss}, pinned: ${letter}`

/** The panel "Train". */
export const train = {
  title: 'Train',
  model: (units: string, parameters: string) =>
    `LSTM, ${units} ${units === '1' ? 'unit' : 'units'}, ${parameters} parameters`,

  train: 'Train',
  pause: 'Pause',
  resume: 'Resume',
  step: 'Step one epoch',
  reset: 'Reset',

  statusLabel: 'Training status',
  progressLabel: 'Training progress',
  starting: 'starting the engine',
  preparing: 'making the data and the weights',
  engineFailed: 'the engine has stopped',
  untrained: 'not trained yet',
  given: 'weights loaded, not trained here yet',
  refused: 'cannot train on this device',
  running: epochOf,
  paused: (epoch: number, epochs: number) => `paused at ${epochOf(epoch, epochs)}`,
  finished: (epoch: number, epochs: number) => `finished: ${epochOf(epoch, epochs)}`,
  stopped: (epoch: number, epochs: number) => `stopped at ${epochOf(epoch, epochs)}`,
  blocked: (what: 'train' | 'reset', setting: string, code: FieldProblem['code']) => {
    const cannot = what === 'train' ? 'cannot train' : 'cannot reset'
    switch (code) {
      case 'out-of-range':
        return `${cannot}: ${setting} is out of range`
      case 'not-whole':
        return `${cannot}: ${setting} is not a whole number`
      case 'not-a-number':
        return `${cannot}: ${setting} is not a number`
      case 'not-a-choice':
        return `${cannot}: ${setting} is none of its choices`
      case 'more-than-samples':
        return `${cannot}: ${setting} is more than there are training samples`
      case 'exceeds-device':
        return `${cannot}: ${setting} is more than this device can hold`
    }
  },
  /** Read aloud, not shown. */
  started: 'training is running',
  progress: (epoch: number, epochs: number, lossNow: string) =>
    `epoch ${epoch} of ${epochs}, loss ${lossNow}`,

  ready: (backend: string) => `${backend}, ready`,
  spent: (duration: Duration) => `${time(duration)} so far`,
  took: (duration: Duration) => time(duration),
  perEpoch: (duration: Duration) => `${time(duration)} per epoch`,
  left: (duration: Duration) => `${time(duration)} to go`,
  and: ', ',

  figureLabel: 'Loss per epoch',
  loss,
  valLoss,
  scaleLabel: 'Loss scale',
  linear: 'Linear',
  log: 'Log',
  /** Beside a line in the chart. */
  markedEpoch: (epoch: number) => `epoch ${epoch}`,
  chart: {
    linear: { x: 'epoch', y: '', loss, valLoss, pinned },
    log: {
      x: 'epoch',
      y: 'log10 of the loss',
      loss: `log10 of the ${loss}`,
      valLoss: `log10 of the ${valLoss}`,
      pinned: (letter: string) => `log10 of the loss, pinned: ${letter}`,
    },
  },
  pinnedRuns: 'Pinned runs in the chart',
  willBeDrawn: 'The loss will be drawn here, one point per epoch.',
  readOn: 'You can read on and choose settings meanwhile.',
  chartMissing: 'The chart could not be loaded. The table below has the same numbers.',

  compareMissing: 'Pinning and comparing could not be loaded. Reload the page to use them.',

  showTable: 'Show as a table',
  tableRows: 'Loss per epoch, rows',
  epochHead: 'Epoch',
  lossHead: 'Loss',
  valLossHead: 'Validation loss',
  noEpochs: 'No epoch yet.',
  rowsShown: (from: string, to: string, all: string) => `Epochs ${from} to ${to} of ${all}`,
  newest: 'Newest',
  newer: 'Newer',
  older: 'Older',
  oldest: 'Oldest',

  divergedNaN: (epoch: number) => `The loss became NaN in epoch ${epoch}.`,
  divergedInfinite: (epoch: number) => `The loss became infinite in epoch ${epoch}.`,
  divergedValNaN: (epoch: number) => `The validation loss became NaN in epoch ${epoch}.`,
  divergedValInfinite: (epoch: number) => `The validation loss became infinite in epoch ${epoch}.`,
  divergedWeights: (epoch: number) => `A weight was no longer a number after epoch ${epoch}.`,
  rateTooLarge: (rate: string, optimizer: OptimizerName, better: string) =>
    `A learning rate of ${rate} is too large for ${optimizer} here: the weights grew without bound. Try ${better}.`,
  rateUnclear: (rate: string, optimizer: OptimizerName) =>
    `The weights grew without bound, though a learning rate of ${rate} is not large for ${optimizer}. Try a smaller one, or the article’s settings.`,
  setRate: (rate: string) => `Set learning rate to ${rate}`,
  unitsExceed: (units: number) => `${units} hidden units are more than this device can train.`,
  unitsExceedWhy: (most: number) => `It can hold ${most} at most.`,
  setUnits: (units: number) => `Set hidden units to ${units}`,
  outOfMemory: 'One training step would not fit into the device’s memory.',
  outOfMemoryWhy:
    'Choose fewer hidden units, fewer training samples or a smaller batch size, then press Train.',
  pressTrain: (setting: string, value: string) =>
    `${setting} is ${value} now: press Train to begin anew.`,
}
