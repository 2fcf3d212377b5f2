import { useEffect, useMemo, useRef } from 'react'
import { isMasked } from '#room/core/variants.ts'
import { samePadding } from '#room/core/padding.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Section } from '#room/ui/common/Section.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { InsideNotes } from './InsideNotes.tsx'
import { InsideRail } from './InsideRail.tsx'
import styles from './InsideSection.module.css'
import { InsideTables } from './InsideTables.tsx'
import { Maps } from './Maps.tsx'
import { StepReadout } from './StepReadout.tsx'
import { StepSlider } from './StepSlider.tsx'
import { SOME, unitRows } from './unitRows.ts'
import { useInSight } from './useInSight.ts'
import { useInsideMessages } from './useInsideMessages.ts'

const viewOf = (state: State) => state.inside
const typedBits = (state: State) => currentRun(state).bits
const latestInside = (state: State) => currentRun(state).inside

/** What goes on in the LSTM, step by step. Nothing is computed for it while it is out of sight (INSIDE-3). */
export function InsideSection() {
  const words = useInsideMessages()
  const bits = useTally(typedBits)
  const inside = useTally(latestInside)
  const padding = useTally((state) => state.padding)
  const masked = useTally((state) => isMasked(state.variant))
  const { mask, order, units } = useTally(viewOf)
  const wide = useWidth() === 'wide'
  const dispatch = useDispatch()
  const place = useRef<HTMLDivElement>(null)
  const looking = useInSight(place)
  useEffect(() => {
    if (!looking) return undefined
    dispatch({ type: 'look-inside', change: { looking: true } })
    return () => {
      dispatch({ type: 'look-inside', change: { looking: false } })
    }
  }, [looking, dispatch])

  const shown = useMemo(
    () => inside && unitRows(inside, order, units === 'all' ? inside.units : SOME),
    [inside, order, units],
  )
  const old =
    inside !== null &&
    (inside.bits !== bits ||
      !samePadding(inside.padding, padding) ||
      (masked && inside.mask !== mask))
  return (
    <div ref={place}>
      <Section
        id="inside"
        title={words.title}
        labelled={words.title}
        rail={<InsideRail inside={inside} shown={shown} />}
      >
        {!wide && (
          <div className={`wide ${styles['step']}`}>
            <StepSlider inside={inside} />
          </div>
        )}
        {!wide && inside && <StepReadout inside={inside} />}
        <Maps inside={inside} shown={shown} old={old} />
        {!wide && inside && <InsideNotes inside={inside} />}
        {inside && shown && inside.cells.length > 0 && (
          <InsideTables inside={inside} shown={shown} />
        )}
      </Section>
    </div>
  )
}
