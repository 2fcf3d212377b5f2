const steps = (count: number) => (count === 1 ? '1 step' : `${count} steps`)

/** The error by length. Not in the catalogue: it comes with its section, after the first paint. */
export const lengths = {
  title: 'Error by length',
  why: 'How far off the network is for rows of each length: the mean absolute error, on rows that are kept out of training. (A short one is often equal to one that trains.)',
  whyDrawn: (rows: number, longest: number) =>
    `The longest training row has ${steps(longest)}. Of each length that no row has, ${rows} rows are drawn from the seed, up to 64 steps: how far does it really count?`,
  whyFixed: (length: number, rows: number) =>
    `This network was trained on rows of exactly ${steps(length)}, and as the article builds it, it takes no others. For the other lengths the same weights are put into a model that leaves the number of steps open; ${rows} rows of each are drawn from the seed.`,
  whyGaps: 'Where only training rows are as long, nothing is shown.',
  sentences: (all: readonly string[]) => all.join(' '),

  beforeTraining: 'Measured before training.',
  after: (epoch: number) => `Measured after epoch ${epoch}.`,
  asOf: (epoch: number) => `As of epoch ${epoch}; measured again as soon as training pauses.`,
  measuring: 'Being measured…',
  wait: 'The error is drawn here as soon as the network is there.',

  scale: 'Scale of the error',
  linear: 'Linear',
  log: 'Log',
  validation: 'validation rows',
  drawn: 'drawn rows',
  unseen: 'no training row is as long',
  half: 'within a half',
  lengthAxis: 'row length',
  picture: (shortest: number, longest: number, least: string, most: string) =>
    `Mean absolute error by row length, from ${shortest} to ${steps(longest)}: ${least} at the least, ${most} at the most.`,

  meanValidation: 'validation rows, on average',
  withinHalf: 'within a half, where measured',
  range: (from: number, to: number) => (from === to ? steps(from) : `${from} to ${steps(to)}`),
  nowhere: 'at no length',
  atLongest: (length: number) => `at ${steps(length)}`,
  yours: (length: number) => `your sequence’s length, ${length}`,

  showTable: 'Show as a table',
  /** Names the part of the page that scrolls. */
  tableRows: 'Errors, length by length',
  lengthHead: 'Length',
  rowsHead: 'Rows',
  sourceHead: 'Rows are',
  sources: { validation: 'validation', drawn: 'drawn' },
  errorHead: 'Mean error',
  biasHead: 'Mean difference',
  headsWhy:
    'Mean error: the mean of |prediction − true sum|. Mean difference: below zero where the network counts too few.',
}
