import { useState } from 'react'
import { type Inside, STATE_KINDS, statesOf } from '#room/core/inside.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { formatInteger, formatPrediction } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { readText, valueText } from './cellText.ts'
import styles from './StatesTable.module.css'
import { indexOf } from './stepFacts.ts'
import type { UnitRows } from './unitRows.ts'
import { TableScroll } from './TableScroll.tsx'
import { useInsideMessages } from './useInsideMessages.ts'

interface StatesTableProps {
  readonly inside: Inside
  readonly shown: UnitRows
}

/** Few enough to be laid out after each epoch. */
const PAGE = 32

const chosenStep = (state: State) => state.inside.step

/** All states of the shown units at the chosen step, in their order on the maps, a page at a time. */
export function StatesTable({ inside, shown }: StatesTableProps) {
  const words = useInsideMessages()
  const at = indexOf(useTally(chosenStep), inside.cells.length)
  const [wanted, setWanted] = useState(0)
  const count = shown.units.length
  const first = Math.min(wanted, Math.max(0, Math.ceil(count / PAGE) - 1) * PAGE)
  const units = shown.units.slice(first, first + PAGE)
  const planes = STATE_KINDS.map((kind) =>
    statesOf(inside, kind).subarray(at * inside.units, (at + 1) * inside.units),
  )
  return (
    <>
      {count > PAGE && <Pages first={first} count={count} go={setWanted} />}
      <TableScroll name={words.statesTable}>
        <caption>
          {words.step} {at + 1} · {readText(inside, at, words)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {STATE_KINDS.map((kind) => (
              <th key={kind} scope="col" className="r" title={words.figures[kind]}>
                {words.symbols[kind]}
              </th>
            ))}
            <th scope="col" className="r">
              {words.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit}>
              <th scope="row">{unit + 1}</th>
              {planes.map((plane, k) => (
                <td key={STATE_KINDS[k]} className="r">
                  {valueText(plane[unit] ?? NaN, words)}
                </td>
              ))}
              <td className="r">{formatPrediction(inside.denseKernel[unit] ?? NaN)}</td>
            </tr>
          ))}
        </tbody>
      </TableScroll>
    </>
  )
}

interface PagesProps {
  readonly first: number
  readonly count: number
  readonly go: (first: number) => void
}

function Pages({ first, count, go }: PagesProps) {
  const words = useInsideMessages()
  const locale = useTally((state) => state.locale)
  const number = (value: number) => formatInteger(value, locale)
  const last = Math.min(count, first + PAGE)
  return (
    <div className={styles['pages']}>
      <span className="hint">
        {words.rowsShown(number(first + 1), number(last), number(count))}
      </span>
      <Button disabled={first === 0} onClick={() => go(first - PAGE)}>
        {words.earlier}
      </Button>
      <Button disabled={last === count} onClick={() => go(first + PAGE)}>
        {words.later}
      </Button>
    </div>
  )
}
