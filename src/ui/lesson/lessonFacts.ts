import { ARTICLE_RUNS } from '#room/core/article.ts'
import { trueSum } from '#room/core/bits.ts'
import type { Dataset } from '#room/core/dataset.ts'
import { sameBits } from '#room/core/float32.ts'
import { statesOf, type Inside } from '#room/core/inside.ts'
import { unseenRows } from '#room/core/trainingRows.ts'
import { settledFrom, type Lesson } from '#room/store/lesson.ts'
import type { Run } from '#room/store/run.ts'

/** What the page has just computed for the lesson's question, and which choice that makes right; null: none of them. */
export type LessonFacts = {
  readonly right: number | null
  /** Whether it came out so that the step's thought holds. */
  readonly holds: boolean
} & (
  | { readonly step: 1; readonly prediction: number; readonly sum: number }
  | {
      readonly step: 2
      readonly readings: readonly { readonly epoch: number; readonly prediction: number }[]
      readonly sum: number
      /** From this epoch on it is within a half. */
      readonly from: number | null
      /** Of the rows that validate. */
      readonly kept: {
        readonly rows: number
        /** Those that no training row is equal to. */
        readonly unseen: number
        /** The most that their mean squared error can be: as if the whole loss were theirs. */
        readonly most: number
        readonly guessing: number
      }
    }
  | {
      readonly step: 3
      readonly counts: readonly number[]
      readonly bits: string
    }
  | { readonly step: 4; readonly padding: number; readonly cells: number }
  | {
      readonly step: 5
      readonly prediction: number
      readonly padded: number
      readonly same: boolean
    }
  | { readonly step: 6; readonly held: boolean; readonly units: number; readonly steps: number }
  | {
      readonly step: 7
      readonly prediction: number
      readonly unmasked: number
      readonly same: boolean
    }
  | {
      readonly step: 8
      readonly losses: readonly { readonly maskValue: number; readonly valLoss: number }[]
      /** Mean squared error of whoever always says the mean. */
      readonly guessing: number
    }
  | { readonly step: 9; readonly prediction: number; readonly printed: string }
)

/** How many steps the third question asks about. */
export const SHORT = 3

/** It has learned where the loss is less than this share of that of always saying the mean. */
const LEARNED = 0.1

interface Shown {
  readonly lesson: Lesson
  /** The run that is shown. */
  readonly run: Run
}

/** null as long as the page has not computed it. */
export function lessonFacts({ lesson, run }: Shown): LessonFacts | null {
  const { answer, dataset } = run
  if (lesson.stage.kind !== 'told' || answer === null || dataset === null) return null
  const { prediction, padded, unmasked, bits, padding } = answer
  const sum = trueSum(bits)
  const { steps } = padding
  const inside = insideNow(run)
  switch (lesson.step) {
    case 1: {
      const right = near(prediction, [sum, 0])
      return { step: 1, prediction, sum, right, holds: Number.isFinite(prediction) }
    }
    case 2: {
      const { readings, course } = lesson
      const from = settledFrom(course, sum)
      const there = readings.findIndex(({ epoch }) => from !== null && epoch >= from)
      const kept = keptRows(dataset, readings.at(-1)?.valLoss ?? NaN)
      const holds = kept.most < LEARNED * kept.guessing
      return { step: 2, readings, sum, from, kept, right: there < 0 ? null : there, holds }
    }
    case 3: {
      if (inside === null) return null
      const counts = Array.from(inside.counts.subarray(0, bits.length))
      const said = counts[SHORT - 1] ?? NaN
      const right = near(said, [trueSum(bits.slice(0, SHORT)), 0, sum])
      return { step: 3, counts, bits, right, holds: right === 0 && counted(counts, bits) }
    }
    case 4: {
      const cells = dataset.cells.length
      const filled = cells - dataset.lengths.reduce((all, length) => all + length, 0)
      const share = filled / cells
      const right = share < 0.35 ? 0 : share <= 0.55 ? 1 : 2
      return { step: 4, padding: filled, cells, right, holds: filled > 0 }
    }
    case 5: {
      const same = sameBits(prediction, padded)
      const moved = padded > prediction ? 0 : 1
      return { step: 5, prediction, padded, same, right: same ? 2 : moved, holds: same }
    }
    case 6: {
      if (inside === null) return null
      const held = isHeld(inside, bits.length)
      return { step: 6, held, units: inside.units, steps, right: held ? 2 : null, holds: held }
    }
    case 7: {
      const same = sameBits(prediction, unmasked)
      const moved = unmasked > prediction ? 0 : 1
      return { step: 7, prediction, unmasked, same, right: same ? 2 : moved, holds: !same }
    }
    case 8: {
      const losses = lesson.readings.map(({ maskValue, valLoss }) => ({
        maskValue,
        valLoss: valLoss ?? NaN,
      }))
      const guessing = validationVariance(dataset)
      const learned = losses.map(({ valLoss }) => valLoss < LEARNED * guessing)
      const [zero = false, one = false] = learned
      const right = zero ? (one ? 2 : 0) : one ? 1 : 3
      return { step: 8, losses, guessing, right, holds: right === 0 }
    }
    case 9: {
      const { printed } = ARTICLE_RUNS.fixed
      const off = Math.abs(prediction - Number(printed))
      const right = off < 5e-6 ? 0 : off < 0.05 ? 1 : 2
      return { step: 9, prediction, printed, right, holds: right === 0 }
    }
    default:
      throw new Error(`no facts for step ${lesson.step}`)
  }
}

/** Whether each 1 lifts the running count, and by more than any 0 moves it. */
function counted(counts: readonly number[], bits: string): boolean {
  const moves = counts.map((count, index) => count - (counts[index - 1] ?? NaN)).slice(1)
  const ofBit = (bit: string) => moves.filter((_, index) => bits[index + 1] === bit)
  return Math.min(...ofBit('1')) > Math.max(0, ...ofBit('0').map(Math.abs))
}

/** What goes on inside, of the weights and the sequence that are shown, with the mask. */
function insideNow({ inside, history, bits }: Run): Inside | null {
  if (inside?.epoch !== history.length || inside.bits !== bits) return null
  return inside.mask === 'model' ? inside : null
}

/** Whether every unit has the same c and h, bit for bit, behind the padding as behind the last bit. */
function isHeld(inside: Inside, length: number): boolean {
  const { units, cells } = inside
  return (['cell', 'hidden'] as const).every((kind) => {
    const states = statesOf(inside, kind)
    const after = (step: number) => states.subarray((step - 1) * units, step * units)
    const last = after(cells.length)
    return after(length).every((value, unit) => sameBits(value, last[unit] ?? NaN))
  })
}

/** The place of the number that the value is near, off by less than one; null where it is near none. */
function near(value: number, numbers: readonly number[]): number | null {
  const distances = numbers.map((each) => Math.abs(each - value))
  const least = Math.min(...distances)
  return least < 1 ? distances.indexOf(least) : null
}

/** What the rows that validate tell of rows that are new to the network. */
function keptRows(dataset: Dataset, valLoss: number) {
  const rows = dataset.lengths.length - dataset.trainingRows
  const unseen = unseenRows(dataset)
  const guessing = validationVariance(dataset)
  return { rows, unseen, most: (valLoss * rows) / unseen, guessing }
}

/** The mean squared error of whoever always says the mean of the rows that validate. */
function validationVariance({ targets, trainingRows }: Dataset): number {
  const values = targets.subarray(trainingRows)
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length
}
