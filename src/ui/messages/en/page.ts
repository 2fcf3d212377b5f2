import type { Part } from '#room/core/parts.ts'
import type { Variant } from '#room/core/variants.ts'
import { epochOf } from './epochOf.ts'

const variants: Record<Variant, string> = {
  fixed: 'Fixed length',
  masking: 'Masking',
  embedding: 'Embedding',
}

const parts: Record<Part, string> = {
  variants: 'Variant',
  settings: 'Settings',
  train: 'Train',
  try: 'Try it',
  proof: 'Padding proof',
  inside: 'Inside the network',
  data: 'Training data',
  model: 'Model',
  errors: 'Error by length',
  article: 'The article',
  code: 'Code',
}

/** The page's frame, and words that several views share. */
export const page = {
  title: 'Tally: a small LSTM learns to count ones',
  skipToBits: 'Skip to the bits',
  sentence: 'A small LSTM learns to count ones. Pad the sequence and see whether the answer moves.',
  openLesson: 'Lesson in nine steps',
  copyLink: 'Copy link',
  linkCopied: 'Copied',
  /** Names the field that it is shown in where it cannot be copied. */
  link: 'Link',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  variant: 'Variant',
  variants,
  /** Two lines under each tab's name. */
  variantLines: {
    fixed: (length: number) =>
      `Every row has ${length} ${length === 1 ? 'step' : 'steps'}.\nNothing to pad.`,
    masking: (maskValue: string) => `Short rows end in ${maskValue}.\nThe mask skips it.`,
    embedding: 'Bits become IDs.\nID 0 is padding, skipped.',
  },
  /** On a tab that is not shown: how far its run is, in a word and in a sentence. */
  markPaused: (epoch: number) => `paused at ${epoch}`,
  markFinished: 'finished',
  markStopped: (epoch: number) => `stopped at ${epoch}`,
  tabPaused: (epoch: number, epochs: number) => `Paused at ${epochOf(epoch, epochs)}.`,
  tabLeft: (epoch: number, epochs: number) =>
    `Paused at ${epochOf(epoch, epochs)}, when the tab was left.`,
  tabFinished: (epoch: number) => `Finished: epoch ${epoch}.`,
  tabStopped: (epoch: number) => `Stopped in epoch ${epoch}.`,
  bit: (value: 0 | 1) => `bit ${value}`,
  lastMissing:
    'Proof, inside of the network, data, model, error by length, article and code could not be loaded. Reload the page to see them.',
  parts,
  hidden: (names: readonly string[]) =>
    `The link leaves parts of the page out: ${names.join(', ')}.`,
  showAll: 'Show all',
  footPrivacy: 'Runs in this tab. Nothing is sent anywhere.',
  crashTitle: 'Tally has stopped: a fault of the page, not of yours.',
  crashWhy:
    'Your settings and the sequence stand in the address, so they are still there after a reload. What was trained is lost.',
  crashReload: 'Reload the page',
}
