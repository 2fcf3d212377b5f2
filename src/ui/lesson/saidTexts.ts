import { trueSum } from '#room/core/bits.ts'
import type { Locale } from '#room/core/locales.ts'
import { shortestFloat32 } from '#room/core/shortestFloat32.ts'
import { formatInteger, formatPrediction, formatValue } from '#room/ui/common/formatNumber.ts'
import { formatLoss } from '#room/ui/train/formatLoss.ts'
import { SHORT, type LessonFacts } from './lessonFacts.ts'
import type { LessonMessages } from './useLessonMessages.ts'

/** What came out, in a paragraph or two: nothing but computed numbers. */
export function saidTexts(facts: LessonFacts, words: LessonMessages, locale: Locale): string[] {
  const number = formatPrediction
  switch (facts.step) {
    case 1:
      return [words.said1(number(facts.prediction), facts.sum)]
    case 2: {
      const readings = facts.readings.map(({ epoch, prediction }) =>
        words.reading2(epoch, number(prediction)),
      )
      const { rows, unseen, most, guessing } = facts.kept
      const kept = words.kept2(rows, unseen, formatLoss(most), formatLoss(guessing))
      return [words.said2(readings, facts.sum, facts.from), kept]
    }
    case 3: {
      const { bits, counts } = facts
      const first = bits.slice(0, SHORT)
      const said = words.said3(number(counts[SHORT - 1] ?? NaN), trueSum(first), first)
      const each = counts.map((count, index) => words.count3(bits[index] ?? '', count.toFixed(1)))
      return [said, words.counts3(each)]
    }
    case 4: {
      const percent = `${Math.round((100 * facts.padding) / facts.cells)}%`
      const count = (value: number) => formatInteger(value, locale)
      return [words.said4(percent, count(facts.padding), count(facts.cells))]
    }
    case 5:
      return [words.said5(number(facts.prediction), number(facts.padded), facts.same)]
    case 6:
      return [words.said6(facts.units, facts.steps, facts.held)]
    case 7: {
      const off = number(facts.unmasked - facts.prediction)
      return [words.said7(number(facts.prediction), number(facts.unmasked), off)]
    }
    case 8: {
      const losses = facts.losses.map(({ maskValue, valLoss }) =>
        words.loss8(formatValue(maskValue), formatLoss(valLoss)),
      )
      return [words.said8(losses, formatLoss(facts.guessing))]
    }
    case 9:
      return [words.said9(shortestFloat32(facts.prediction), facts.printed)]
  }
}
