import type { BitsProblem } from '#room/core/bits.ts'
import type { Place } from '#room/core/padding.ts'

const bits = (count: number) => `${count} ${count === 1 ? 'bit' : 'bits'}`

const places: Record<Place, string> = { behind: 'behind', front: 'in front', between: 'between' }

/** The panel "Try it". */
export const tryit = {
  title: 'Try it',
  hint: 'Flip a bit; the number follows.',

  typeLabel: 'Type a sequence',
  problem: (problem: BitsProblem): string => {
    switch (problem.code) {
      case 'not-bits':
        return `“${problem.found}” is no bit: write 0 and 1 only. Blanks, commas and brackets between them are fine.`
      case 'wrong-length':
        return `${bits(problem.found)} typed; this network reads exactly ${problem.length}.`
      case 'too-long':
        return `${bits(problem.found)} typed; ${problem.most} at most.`
    }
  },
  stillLast: 'Until then the last sequence stays below.',
  sequenceLabel: 'Input sequence',
  bitLabel: (position: number) => `Bit ${position}`,
  empty: 'No bit yet.',

  addBit: 'Add bit',
  removeBit: 'Remove bit',
  clear: 'Clear',
  random: 'Random sequence',
  fixedLength: (length: number) =>
    `This network reads exactly ${bits(length)}; Sequence length in Settings changes that.`,
  longest: (most: number) => `${bits(most)} at most.`,

  prediction: 'Prediction',
  trueSum: 'True sum',
  exact: 'Exactly the true sum.',
  tooHigh: (by: string) => `${by} above the true sum`,
  tooLow: (by: string) => `${by} below the true sum`,
  untrained: 'Untrained weights only guess. Press Train first.',
  beyondTitle: (count: number, longest: number) =>
    `${bits(count)}; the longest training row has ${longest}.`,
  beyondWhy: 'The network has never counted this far.',

  paddedBits: (steps: number, place: Place) =>
    `${steps} padding ${steps === 1 ? 'step' : 'steps'} ${places[place]}`,
  paddedWithMinusOne: (steps: number, place: Place) =>
    `${steps} ${steps === 1 ? 'step' : 'steps'} of −1 ${places[place]}`,
  maskAway: 'mask taken away',
  identical: 'identical',
  different: 'different',
  noMask: 'This variant has no mask: padding counts as input.',
  noPadding: 'No padding yet. Move the slider.',
  seeWhy: 'See why, bit for bit',
}
