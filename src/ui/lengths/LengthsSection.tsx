import { useCallback, useMemo } from 'react'
import { DRAWN_ROWS } from '#room/core/lengthErrors.ts'
import { longestTrained } from '#room/core/trainingRows.ts'
import { FACTS } from '#room/core/variants.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { Run } from '#room/store/run.ts'
import { Section } from '#room/ui/common/Section.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { ErrorFacts } from './ErrorFacts.tsx'
import { ErrorFigure } from './ErrorFigure.tsx'
import { useInView } from './useInView.ts'
import { useLengthMessages } from './useLengthMessages.ts'

/** How far the network really counts. Measured as long as the section is in view. */
export function LengthsSection() {
  const words = useLengthMessages()
  const dispatch = useDispatch()
  const run = useTally(currentRun)
  const variant = useTally((state) => state.variant)
  const { dataset, settings, lengthErrors } = run
  const longest = useMemo(() => (dataset ? longestTrained(dataset) : 0), [dataset])
  const fixed = FACTS[variant].fixedLength
  const drawn = fixed
    ? words.whyFixed(settings.length, DRAWN_ROWS)
    : words.whyDrawn(DRAWN_ROWS, longest)
  const place = useInView(useCallback((on) => dispatch({ type: 'watch-lengths', on }), [dispatch]))
  return (
    <Section
      id="errors"
      title={words.title}
      labelled={words.title}
      rail={
        <>
          <p>{words.sentences([words.why, ...(fixed ? [] : [words.whyGaps])])}</p>
          {dataset && <p>{drawn}</p>}
          <p>
            <Age run={run} />
          </p>
        </>
      }
    >
      <div ref={place} className="mid">
        <ErrorFigure errors={lengthErrors} longest={fixed ? 0 : longest} />
      </div>
      <div className="side">
        {lengthErrors && <ErrorFacts errors={lengthErrors} yours={run.bits.length} />}
      </div>
    </Section>
  )
}

/** Of which weights the errors speak. */
function Age({ run: { lengthErrors, history } }: { readonly run: Run }) {
  const words = useLengthMessages()
  if (lengthErrors === null) return null
  const { epoch, complete } = lengthErrors
  if (epoch !== history.length) return words.asOf(epoch)
  if (!complete) return words.measuring
  return epoch === 0 ? words.beforeTraining : words.after(epoch)
}
