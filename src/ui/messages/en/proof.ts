import { MOST_PADDING, type Padding, type Place } from '#room/core/padding.ts'
import { countWord } from './countWord.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const steps = (count: number) => plural(count, 'padding step', 'padding steps')
const bitsOf = (count: number) => plural(count, 'bit', 'bits')
const where: Readonly<Record<Place, string>> = {
  behind: 'behind',
  front: 'in front',
  between: 'between',
}

/** The padding proof. Numbers come in as they are to be shown. */
export const proof = {
  title: 'Padding proof',
  leadNone: 'No padding yet. Move the slider.',
  leadIdentical: (count: number) =>
    `${countWord(count)} ${count === 1 ? 'step' : 'steps'} of padding, and not one of the 32 bits has moved.`,
  leadDifferent: (count: number, bits: number) =>
    `${countWord(count)} ${count === 1 ? 'step' : 'steps'} of padding, and ${bits} of the 32 bits ${bits === 1 ? 'has' : 'have'} moved.`,
  leadPending: (count: number) =>
    `${countWord(count)} ${count === 1 ? 'step' : 'steps'} of padding. The answer is on its way.`,
  whyMasked:
    'Masked steps are skipped: the cell keeps its state, so the last layer sees the same vector.',
  whyAway: 'Take the mask away and the same weights read the padding as data.',
  whyGone: 'The count is gone.',
  sentences: (all: readonly string[]) => all.join(' '),
  whyFixed: 'There is no mask here: every padded step is one more input, and the cell takes it in.',

  place: 'Where the padding goes',
  places: { behind: 'Behind', front: 'In front', between: 'Between' } satisfies Record<
    Place,
    string
  > as Record<Place, string>,
  padAs: (value: string) => `padding (${value})`,
  padAsId: 'padding (ID 0)',

  noMask: 'This variant has no mask: padding counts as input.',
  noMaskWhy: (length: number, count: number) =>
    `It was made for rows of exactly ${length}; ${bitsOf(length)} and ${plural(count, 'step', 'steps')} of padding are ${plural(length + count, 'input', 'inputs')} to it. A 0 adds nothing to the sum, but it is an input as well and can move the number. Masking and Embedding exist for this.`,

  /** The words around "10 padding steps". */
  brace: (bits: number, place: Place): readonly [before: string, after: string] => {
    if (bits === 0) return ['no bits, only ', '']
    if (place === 'front') return ['', `, then ${bitsOf(bits)}`]
    if (place === 'between' && bits > 1) return [`${bitsOf(bits)} with `, ' between them']
    return [`${bitsOf(bits)}, then `, '']
  },
  braceSteps: steps,
  braceNone: (bits: number) => `${bitsOf(bits)}, no padding`,

  chartEmpty: 'The proof is drawn here as soon as the network has answered.',
  chartName: 'Prediction over the number of padding steps.',
  chartFlat: (value: string) => `With the mask: ${value}, whatever the number.`,
  chartMoved: (value: string, moved: number) =>
    `With the mask: ${value} without padding; ${moved} of the ${MOST_PADDING} padded answers differ from it.`,
  chartLine: (name: string, none: string, count: number, value: string, last: string) =>
    `${name}: ${none} at 0 steps, ${value} at ${count}, ${last} at ${MOST_PADDING}.`,
  flatLong: 'with the mask: one number for every length of padding',
  flatShort: 'with the mask',
  awayLong: 'the same weights, mask taken away',
  awayShort: 'mask taken away',
  filledWith: (value: string) => `padded with ${value}`,
  trueSum: (sum: number) => `true sum ${sum}`,
  trueSumOutside: (sum: number) => `The true sum, ${sum}, is far outside this chart.`,
  slider: 'Padding steps',
  sliderHint: 'drag, or use the arrow keys',

  claimNone: 'No padding',
  claimWith: (count: number) => `${steps(count)}, with the mask`,
  claimAway: (count: number) => `${steps(count)}, mask taken away`,
  claimFilled: (count: number, value: string, place: Place) =>
    `${plural(count, 'step', 'steps')} of ${value} ${where[place]}`,
  exponent: 'exponent',
  fraction: 'fraction',
  bitsAgree: '32 of 32 bits agree',
  bitsChanged: (count: number) => `${count} of 32 bits changed`,
  verdict: 'Verdict',
  identical: 'identical',
  different: 'different',
  reference: 'reference',
  ageEpoch: (epoch: number) => `as of epoch ${epoch}`,
  ageOther: 'being computed',

  tableWith: 'With the mask',
  tableAway: 'The same weights, mask taken away',
  tableAwayName: 'Mask taken away',
  tableFilled: (value: string) => `Padded with ${value}`,
  padding: 'Padding',
  prediction: 'Prediction',
  bits: 'float32 bits',
  drift: 'Drift',
  paddingOf: ({ place, steps: count }: Padding) =>
    count === 0 ? 'none' : `${count} ${where[place]}`,
  company: 'none, batched with other rows',
  companyTip:
    'Computed in one batch with other sequences. What stands beside a row must not matter.',

  broken: (bits: number) => `${bits} of 32 bits ${bits === 1 ? 'differs' : 'differ'} (rule PAD-1).`,
  brokenRounds: 'The fourth decimal looks the same, the number is not.',
  brokenDevice: (device: string, padding: string) =>
    `This device computed a masked step differently: ${device}; padding: ${padding}.`,
  copyReport: 'Copy a report',
  copied: 'Copied',
  report: 'The report',
  copyFailed:
    'The browser did not let the page copy. Open “The report”, select the text and copy it.',

  trainingAsk: 'In training, too: do more padded columns change the loss or a weight?',
  trainingSame: (columns: number) =>
    `In training, too: ${columns} more padded columns change neither the loss nor one weight`,
  trainingMoved: (columns: number) =>
    `In training: ${columns} more padded columns make a difference`,
  trainingLabel: 'Proof in training',
  trainingHow:
    'One epoch from the present weights, run twice: on the data as they are, and with padded columns behind every row. The run itself stays where it is.',
  trainingRun: 'Run the epoch twice',
  trainingBusy: 'Running it twice',
  trainingWait: 'Pause the training first.',
  trainingStart: 'The engine is not ready yet.',
  trainingStuck: 'This run cannot go on. Reset it first.',
  trainingResult: (loss: string, padded: string, differing: string, weights: string) =>
    `One epoch run twice from the same start. Loss ${loss} and ${padded}; weights that differ: ${differing} of ${weights}.`,
  trainingTooLarge:
    'With the padded columns, this epoch does not fit into the device’s memory. Choose fewer hidden units or a smaller batch size.',
  trainingDiverged:
    'This epoch diverges both times: its loss is no number, so there are no weights to compare. Press Reset, or choose a lower learning rate first.',
  trainingBroken: 'Padded columns changed the training (rule PAD-3).',

  rules: {
    'PAD-1':
      'Rule PAD-1: padding behind, in front of and between the bits leaves the prediction of a masked model the same in every bit, at every state of training, on every backend; so does the company of other rows.',
    'PAD-3':
      'Rule PAD-3: padded columns added to the training data change neither the loss nor a weight, in no bit.',
    'PAD-4': 'Rule PAD-4: a row of padding only predicts the bias of the Dense layer.',
    'PAD-5':
      'Rule PAD-5, the contrast: with the mask taken away, the same weights read padding as data. How far the number moves is computed here, row by row.',
  },
}
