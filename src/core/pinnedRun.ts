import type { Answer, EpochResult } from './results.ts'
import { appliesTo, SETTING_NAMES, type SettingName, type Settings } from './settings.ts'
import type { Variant } from './variants.ts'
import type { Weights } from './weights.ts'

/** The places for pinned runs, each with its name. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

export type Letter = (typeof LETTERS)[number]

/** A run as it was when it was pinned (RUN-1): all of it speaks of one epoch, that of the last of its losses. */
export interface PinnedRun {
  readonly letter: Letter
  readonly variant: Variant
  readonly settings: Settings
  /** The file whose weights it began with; null where the seed drew them. */
  readonly from: string | null
  /** At least one epoch. */
  readonly history: readonly EpochResult[]
  /** In the epoch after these the loss or a weight was no longer finite. */
  readonly diverged: boolean
  /** With the sequence and the padding that it speaks of. */
  readonly answer: Answer
  readonly weights: Weights
}

/** The places that are free, in their order. */
export function freeLetters(pins: readonly Pick<PinnedRun, 'letter'>[]): Letter[] {
  return LETTERS.filter((letter) => pins.every((pin) => pin.letter !== letter))
}

/** The pins with one more, in the order of their letters. */
export function withPin(pins: readonly PinnedRun[], pin: PinnedRun): PinnedRun[] {
  return [...pins, pin].toSorted((a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter))
}

/**
 * Finds places for runs that were kept beside those that are taken: each its own letter, another where that is taken.
 * @returns the runs for which there was a place, in the order given
 */
export function placed(kept: readonly PinnedRun[], taken: readonly PinnedRun[]): PinnedRun[] {
  const found: PinnedRun[] = []
  for (const pin of kept) {
    const free = freeLetters([...taken, ...found])
    const letter = free.find((one) => one === pin.letter) ?? free[0]
    if (letter === undefined) break
    found.push(letter === pin.letter ? pin : { ...pin, letter })
  }
  return found
}

/** The settings in which a pinned run differs from a run of `variant`, of those that both variants have. */
export function pinDifferences(
  pin: Pick<PinnedRun, 'variant' | 'settings'>,
  variant: Variant,
  settings: Settings,
): SettingName[] {
  return SETTING_NAMES.filter(
    (name) =>
      appliesTo(name, pin.variant) &&
      appliesTo(name, variant) &&
      pin.settings[name] !== settings[name],
  )
}
