import { memo, useId } from 'react'
import type { Inside } from '#room/core/inside.ts'
import { isMasked } from '#room/core/variants.ts'
import { currentRun } from '#room/store/selectors.ts'
import { UNIT_ORDERS, type UnitOrder } from '#room/core/insideLook.ts'
import type { State } from '#room/store/state.ts'
import { Choice } from '#room/ui/common/Choice.tsx'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { InsideNotes } from './InsideNotes.tsx'
import styles from './InsideRail.module.css'
import { StepReadout } from './StepReadout.tsx'
import { StepSlider } from './StepSlider.tsx'
import { SOME, type UnitRows } from './unitRows.ts'
import { useInsideMessages } from './useInsideMessages.ts'

interface InsideRailProps {
  readonly inside: Inside | null
  readonly shown: UnitRows | null
}

const viewOf = (state: State) => state.inside
const runUnits = (state: State) => currentRun(state).settings.units

/**
 * What one looks at, and the controls: which step, with the mask or without, which units. The step, and what explains
 * the figures, are beside these where there is room; else the section has them above and below.
 */
export const InsideRail = memo(function InsideRail({ inside, shown }: InsideRailProps) {
  const words = useInsideMessages()
  const { mask, order, units } = useTally(viewOf)
  const hasMask = useTally((state) => isMasked(state.variant))
  const count = useTally(runUnits)
  const locale = useTally((state) => state.locale)
  const dispatch = useDispatch()
  const wide = useWidth() === 'wide'
  const id = useId()
  const all = formatInteger(count, locale)
  const rows = shown?.units.length ?? Math.min(SOME, count)
  const which = rows < count ? words.whySome(all, rows, words.which[order]) : words.whyAll(all)
  return (
    <>
      <p>{words.sentences([words.whyTime, which])}</p>
      {wide && <StepSlider inside={inside} />}
      {wide && inside && <StepReadout inside={inside} />}
      {hasMask && (
        <Choice
          label={words.mask}
          value={mask}
          options={(['model', 'away'] as const).map((value) => ({
            value,
            label: words.masks[value],
          }))}
          onChange={(value) => dispatch({ type: 'look-inside', change: { mask: value } })}
        />
      )}
      <div className={styles['field']}>
        <label htmlFor={id}>{words.order}</label>
        <select
          id={id}
          value={order}
          onChange={({ target }) =>
            dispatch({ type: 'look-inside', change: { order: target.value as UnitOrder } })
          }
        >
          {UNIT_ORDERS.map((value) => (
            <option key={value} value={value}>
              {words.orders[value]}
            </option>
          ))}
        </select>
      </div>
      {count > SOME && (
        <Choice
          label={words.units}
          value={units}
          options={[
            { value: 'sixteen', label: words.sixteen },
            { value: 'all', label: words.all(all) },
          ]}
          onChange={(value) => dispatch({ type: 'look-inside', change: { units: value } })}
        />
      )}
      {wide && inside && <InsideNotes inside={inside} />}
    </>
  )
})
