import type { Variant } from '#room/core/variants.ts'

/** The page's frame, and words that several views share. */
export const page = {
  title: 'Tally: a small LSTM learns to count ones',
  skipToTrain: 'Skip to training',
  skipToBits: 'Skip to the bits',
  sentence: 'A small LSTM learns to count ones. Pad the sequence and see whether the answer moves.',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  variant: 'Variant',
  variants: {
    fixed: 'Fixed length',
    masking: 'Masking',
    embedding: 'Embedding',
  } satisfies Record<Variant, string> as Record<Variant, string>,
  /** Two lines under each tab's name. */
  variantLines: {
    fixed: (length: string) => `Every row has ${length} steps.\nNothing to pad.`,
    masking: (maskValue: string) => `Short rows end in ${maskValue}.\nThe mask skips it.`,
    embedding: 'Bits become IDs.\nID 0 is padding, skipped.',
  },
  /** How far a tab's run is, said on the tab. */
  tabRunning: (epoch: number, epochs: number) => `running: epoch ${epoch} of ${epochs}`,
  tabPaused: (epoch: number, epochs: number) => `paused at epoch ${epoch} of ${epochs}`,
  tabLeft: (epoch: number, epochs: number) => `left at epoch ${epoch} of ${epochs}, paused`,
  tabFinished: (epochs: number) => `finished: ${epochs} epochs`,
  tabStopped: (epoch: number) => `stopped at epoch ${epoch}`,
  bit: (value: 0 | 1) => `bit ${value}`,
  footPrivacy: 'Runs in this tab. Nothing is sent anywhere.',
  crashTitle: 'Tally has stopped: a fault of the page, not of yours.',
  crashWhy:
    'Your settings and the sequence stand in the address, so they are still there after a reload. What was trained is lost.',
  crashReload: 'Reload the page',
  crashDetail: 'What the browser reported',
}
