import type { StateKind } from '#room/core/inside.ts'

/** Inside the network. Not in the catalogue: it comes with its section, after the first paint. */
export const inside = {
  title: 'Inside the network',
  whyTime: 'Left to right is time: one column for each step that the LSTM reads.',
  whyAll: (units: string) => `Each row is one of the ${units} units.`,
  whySome: (units: string, shown: number, which: string) =>
    `Each row is one of the ${units} units; here are the ${shown} ${which}.`,
  sentences: (all: readonly string[]) => all.join(' '),
  which: {
    weight: 'with the largest weight in the answer',
    state: 'with the largest cell state at the end',
    number: 'that come first',
  },
  epoch: (epoch: number) => (epoch === 0 ? 'before training' : `after epoch ${epoch}`),

  step: 'Step',
  stepOf: (step: number, steps: number) => `${step} of ${steps}`,
  stepBit: (step: number, bit: number) => `Step ${step}: bit ${bit}`,
  stepBitMasked: (step: number, bit: number) => `Step ${step}: bit ${bit}, but masked`,
  stepMasked: (step: number) => `Step ${step}: padding, so masked`,
  stepRead: (step: number) => `Step ${step}: padding, read as data`,
  soFar: (count: string, sum: number) =>
    `The network says ${count} so far; the true sum is ${sum}.`,
  heldFrom: (step: number) =>
    `h and c are those of step ${step}, bit for bit. The gates have no say.`,
  heldFromStart: 'h and c are still the zeros that the network starts with. The gates have no say.',
  heldNot: 'h and c are not those of the step before.',

  mask: 'Mask',
  masks: { model: 'In place', away: 'Taken away' },
  order: 'Order of the units',
  orders: { weight: 'Weight in the answer', state: 'Cell state at the end', number: 'Number' },
  units: 'Units shown',
  sixteen: '16',
  all: (units: string) => `All ${units}`,

  figures: {
    count: 'Running count',
    cell: 'Cell state',
    hidden: 'Hidden state',
    input: 'Input gate',
    forget: 'Forget gate',
    candidate: 'Candidate',
    output: 'Output gate',
  } satisfies Record<StateKind | 'count', string>,
  says: {
    cell: 'c, what it remembers',
    hidden: 'h, what it passes on',
    input: 'i, how much goes in',
    forget: 'f, how much stays',
    candidate: 'g, what would go in',
    output: 'o, how much shows',
  } satisfies Record<StateKind, string>,
  show: 'Show',
  soFarKey: 'so far',
  trueSumKey: 'true sum',
  wait: 'Drawn here as soon as the network has answered.',
  noSteps: 'There is no step to look at. Add a bit, or padding.',
  held: 'held: one value, carried along',
  heldAt: (value: string) => `held at ${value}`,
  unused: 'not used at masked steps',

  countName: (count: string, sum: number, steps: number) =>
    `The Dense layer applied to each of the ${steps} steps: ${count} after the last; the true sum is ${sum}.`,
  agrees: (count: string, prediction: string, apart: string) =>
    `Last: ${count}. The prediction for the same row: ${prediction}; apart by ${apart}.`,
  explain:
    'Computed step by step from the run’s weights, beside the kernels that predict; the two may round differently.',

  cell: (unit: number, step: number, what: string, value: string) =>
    `Unit ${unit}, step ${step} (${what}): ${value}`,
  whatBit: (bit: number) => `bit ${bit}`,
  whatPadding: 'padding',
  unusedValue: 'not used',
  unitIn: (figure: string) => `Unit, ${figure}`,
  keys: 'Arrow keys: up and down for the unit, left and right for the time.',

  signed: (symbol: string) => `Scale of ${symbol}`,
  gates: 'gates',

  statesTable: 'States at this step',
  showStates: 'States at this step, as a table',
  rowsOf: (table: string) => `${table}: the rows`,
  unit: 'Unit',
  symbols: { cell: 'c', hidden: 'h', input: 'i', forget: 'f', candidate: 'g', output: 'o' },
  weight: 'Weight',
  rowsShown: (from: string, to: string, all: string) => `${from}–${to} of ${all} units`,
  earlier: 'Earlier units',
  later: 'Later units',
  countTable: 'Running count, step by step',
  showCounts: 'Running count, as a table',
  read: 'Read',
  countHead: 'Running count',
  sumHead: 'True sum',
  masked: (what: string) => `${what}, masked`,
}
