const bitsOf = (count: number) => (count === 1 ? '1 bit' : `${count} bits`)

/** The training data, and the model's summary. Numbers come in as they are to be shown. Not in the catalogue: it comes with its sections, after the first paint. */
export const data = {
  title: 'Training data',
  why: 'Each row is one sequence; the number at its end is the sum to be learned.',
  whyPadded: 'Rows shorter than the longest are filled up with padding.',
  whyFixed: 'All rows are equally long, so there is nothing to pad.',
  sentences: (all: readonly string[]) => all.join(' '),
  rows: 'rows',
  split: 'for training / validation',
  longest: 'longest row',
  bits: 'bits',
  padding: 'padding',
  share: (count: string, percent: string) => `${count} (${percent})`,

  empty: 'The rows are drawn here as soon as they are made.',
  shown: (first: string, last: string, rows: string) => `Rows ${first}–${last} of ${rows}`,
  forTraining: 'for training',
  forValidation: 'for validation',
  forBoth: 'for training, then for validation',
  firstPage: 'First',
  earlier: 'Earlier rows',
  later: 'Later rows',
  lastPage: 'Last',
  showTable: 'Show as a table',
  rowHead: 'Row',
  bitsHead: 'Bits',
  paddingHead: 'Padding',
  sumHead: 'Sum',
  printed: 'As the article prints it',
  printedWhy: 'The first ten rows, as NumPy prints them (long rows left in one line).',
  printedIds:
    'The first ten rows, as NumPy prints them: ID 1 is a 0, ID 2 is a 1, ID 0 is padding.',
  printedName: 'The first ten rows',

  lengths: 'How long the rows are',
  lengthsName: 'Row lengths',
  lengthAxis: 'row length',
  lengthsSentence: (common: number, rows: string, shortest: number, longest: number) =>
    `Rows by length: most have ${common} steps (${rows}); the shortest has ${shortest}, the longest ${longest}.`,
  yours: (length: number, count: number, rows: string) => {
    const as = count === 0 ? 'no row is' : count === 1 ? '1 row is' : `${rows} rows are`
    return `Your sequence has ${bitsOf(length)}: ${as} as long.`
  },
  lengthHead: 'Length',
  rowsHead: 'Rows',

  model: 'Model',
  modelWhy:
    'Layer by layer, as model.summary() prints it in Keras: what comes out of each, and how many numbers it has learned or was given.',
  summary: 'Model summary',
  layer: 'Layer',
  outputShape: 'Output shape',
  parameters: 'Parameters',
  total: 'Total',
  trainable: 'Trainable',
  notTrainable: 'Not trainable',
  noneTip: 'None: left open. Any number of rows, and any number of steps, will do.',
  lstmCount: (units: string, total: string) =>
    `LSTM: 4 gates × ${units} units × (1 input + ${units} states + 1 bias) = ${total}.`,
  denseCount: (units: string, total: string) => `Dense: ${units} weights + 1 bias = ${total}.`,
  embeddingCount: (trained: boolean) =>
    `Embedding: one number for each of the IDs 0, 1 and 2 = 3, ${trained ? 'trained along' : 'given and left as they are'}.`,
  maskingCount: 'Masking: nothing to learn; it only tells the LSTM which steps to skip.',
}
