import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { type Inside, STATE_KINDS, type StateKind } from '#room/core/inside.ts'
import type { InsideView } from '#room/store/insideView.ts'
import type { State } from '#room/store/state.ts'
import { Choice } from '#room/ui/common/Choice.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useWidth } from '#room/ui/common/useWidth.ts'
import type { Cell } from './CellPicker.tsx'
import { CountFigure } from './CountFigure.tsx'
import { Figure } from './Figure.tsx'
import { HeatMap } from './HeatMap.tsx'
import styles from './Maps.module.css'
import { usePalette } from './palette.ts'
import { indexOf } from './stepFacts.ts'
import type { UnitRows } from './unitRows.ts'
import { useInsideMessages } from './useInsideMessages.ts'

interface MapsProps {
  readonly inside: Inside | null
  readonly shown: UnitRows | null
  readonly old: boolean
}

const viewOf = (state: State): InsideView => state.inside

/** The seven figures; where it is narrow, the running count and one of the others. */
export function Maps({ inside, shown, old }: MapsProps) {
  const words = useInsideMessages()
  const { step } = useTally(viewOf)
  const dispatch = useDispatch()
  const palette = usePalette()
  const narrow = useWidth() === 'narrow'
  const [kind, setKind] = useState<StateKind>('cell')
  const [row, setRow] = useState(0)
  const steps = inside?.cells.length ?? 0
  const at = indexOf(step, steps)
  const chosen = useMemo(
    () => ({ row: Math.min(row, Math.max(0, (shown?.units.length ?? 1) - 1)), step: at }),
    [row, shown, at],
  )
  const choose = useCallback(
    (cell: Cell) => {
      setRow(cell.row)
      dispatch({ type: 'look-inside', change: { step: cell.step + 1 } })
    },
    [dispatch],
  )
  const there = steps > 0 && inside !== null && shown !== null ? { inside, shown } : null
  const empty = inside !== null && steps === 0 ? words.noSteps : words.wait
  const kinds = narrow ? [kind] : STATE_KINDS
  return (
    <div className={`wide ${styles['maps']}`}>
      <Figure
        className={styles['count']}
        name={words.figures.count}
        says={<CountKey />}
        empty={empty}
        old={old}
      >
        {there && <CountFigure {...there} at={at} palette={palette} />}
      </Figure>
      {narrow && (
        <Choice
          label={words.show}
          columns={3}
          value={kind}
          options={STATE_KINDS.map((value) => ({ value, label: words.figures[value] }))}
          onChange={setKind}
        />
      )}
      {kinds.map((each) => (
        <Figure
          key={each}
          className={styles[each === 'cell' || each === 'hidden' ? 'state' : 'gate']}
          name={words.figures[each]}
          says={words.says[each]}
          empty=""
          old={old}
        >
          {there && (
            <HeatMap {...there} kind={each} chosen={chosen} onChoose={choose} palette={palette} />
          )}
        </Figure>
      ))}
    </div>
  )
}

function CountKey(): ReactNode {
  const words = useInsideMessages()
  return (
    <span className={styles['key']}>
      <i className={styles['dot']} />
      {words.soFarKey}
      <i className={styles['dash']} />
      {words.trueSumKey}
    </span>
  )
}
