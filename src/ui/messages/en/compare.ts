import type { Place } from '#room/core/padding.ts'
import { MOST_VALUES, type SeriesProblem } from '#room/core/series.ts'
import type { SettingGroup, SettingName } from '#room/core/settings.ts'
import type { NotKept, PinLoss } from '#room/store/compare.ts'
import type { PinBlock } from '#room/store/pins.ts'
import { epochOf } from './epochOf.ts'
import { settings } from './settings.ts'

const runs = (count: number) => (count === 1 ? 'One pinned run' : `${count} pinned runs`)
const was = (count: number) => (count === 1 ? 'was' : 'were')

const places: Record<Place, string> = {
  behind: 'behind',
  front: 'in front',
  between: 'between the bits',
}

const blocks: Record<PinBlock, string> = {
  untrained: 'Train it first.',
  running: 'Pause it to pin it.',
  series: 'The list pins its runs by itself.',
  full: 'All eight places are taken. Unpin a run first.',
  pinned: 'Pinned as it stands.',
}

const lost: Record<PinLoss, (count: number) => string> = {
  broken: (count) => `${runs(count)} ${was(count)} damaged and could not be read.`,
  'other-version': (count) =>
    `${runs(count)} ${was(count)} kept by another version of this page, and cannot be read by this one.`,
  'no-room': (count) =>
    `${runs(count)} found no place. Unpin a run and reload the page to see ${count === 1 ? 'it' : 'them'}.`,
  store: () => 'What this browser has kept of pinned runs cannot be read.',
}

const notKept: Record<NotKept, string> = {
  full: 'There is no room left on this device.',
  forbidden: 'The browser does not let this page keep anything. Private windows often do not.',
  failed: 'The browser could not store them.',
}

const skipped = {
  diverged: 'grew without bound in its first epoch',
  refused: 'is too much for this device',
  'no-room': 'found no free place',
} as const

/** Pinned runs and lists of values. Not in the catalogue: it comes with its views, after the first paint. */
export const compare = {
  pin: 'Pin this run',
  blocks,
  runs: 'Runs',
  run: 'Run',
  now: 'now',
  differ: 'Settings that differ',
  same: 'none',
  from: (file: string) => `weights from ${file}`,
  epochs: 'Epochs',
  epochsOf: (done: string, all: string) => (done === all ? done : `${done} of ${all}`),
  diverged: 'diverged',
  loss: 'Loss',
  valLoss: 'Validation loss',
  prediction: 'Prediction',
  empty: 'no bits',
  longBits: (bits: string, count: number) => `${bits}… (${count} bits)`,
  padded: (steps: number, place: Place, prediction: string) =>
    `+${steps} ${places[place]}: ${prediction}`,
  actions: 'What to do with it',
  use: 'Use these settings',
  unpin: 'Unpin',
  unpinNamed: (letter: string) => `Unpin ${letter}`,

  lostTitle: 'Not all pinned runs are here.',
  lost,
  lostRest: 'The others are as they were.',
  forget: 'Remove what cannot be read',
  dismiss: 'Dismiss',
  notKeptTitle: 'Pinned runs will be gone when this page is closed.',
  notKept,

  tryValues: 'Try several values',
  explain: (group: SettingGroup) =>
    `Each value is trained from the beginning, with the other settings as they stand in the fields${group === 'data' ? ', on data of its own' : ' and on the same data'}, and pinned at its end. Your own run waits meanwhile, and comes back as it is.`,
  setting: 'Setting',
  values: 'Values',
  valuesHint: (right: string) => `Up to ${MOST_VALUES}, separated by commas. ${right}`,
  start: 'Run them',
  stop: 'Stop',
  problem: (problem: SeriesProblem): string => {
    switch (problem.code) {
      case 'no-values':
        return 'No value yet.'
      case 'too-many':
        return `${problem.found} values are too many: at most ${MOST_VALUES}.`
      case 'no-room':
        return `${problem.needed} ${problem.needed === 1 ? 'run is' : 'runs are'} to be pinned, and ${problem.free === 0 ? 'no place is' : problem.free === 1 ? 'one place is' : `${problem.free} places are`} free. Unpin a run, or try fewer values.`
      case 'value':
        return `${problem.text} cannot be tried. ${settings.problem(problem.problem)}`
      case 'twice':
        return `${problem.text} is there twice.`
      case 'other':
        return `${settings.labels[problem.name]} has to change first. ${settings.problem(problem.problem)}`
    }
  },
  elsewhere: (variant: string) => `The list in the tab ${variant} has to end first.`,

  progress: 'Progress of the list',
  valueOf: (name: SettingName, value: string, at: number, all: number) =>
    `${settings.labels[name]} ${value}, ${at} of ${all}`,
  epochOf,
  paused: (epoch: number, epochs: number) => `paused at ${epochOf(epoch, epochs)}`,
  note: (value: string) => `A list is being tried: ${value}. Your own run comes back after it.`,
  over: (count: number, all: number, letters: readonly string[], stopped: boolean) => {
    const begun = stopped ? 'Stopped' : 'Done'
    const some =
      count === 0 ? 'no run was pinned' : `${count} of ${all} pinned (${letters.join(', ')})`
    return `${begun}: ${some}. Your own run is back.`
  },
  skipped: (value: string, why: keyof typeof skipped) => `${value} ${skipped[why]}.`,
}
