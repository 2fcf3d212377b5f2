import { useState } from 'react'
import type { Dataset } from '#room/core/dataset.ts'
import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { someRows } from './dataFacts.ts'
import { PrintedRows } from './PrintedRows.tsx'
import styles from './RowsFigure.module.css'
import { RowsTable } from './RowsTable.tsx'
import { RowTiles } from './RowTiles.tsx'
import { useDataMessages } from './useDataMessages.ts'

interface RowsFigureProps {
  readonly dataset: Dataset | null
  readonly maskValue: number
}

const COLUMN_ROWS = 18
const HEIGHT = 261
const GUTTER = 40

/** The rows, a page at a time: 20,000 of them cost no more than 36. */
export function RowsFigure({ dataset, maskValue }: RowsFigureProps) {
  const data = useDataMessages()
  const columns = useWidth() === 'narrow' ? 1 : 2
  const [frame, width] = useElementWidth<HTMLDivElement>()
  const [wanted, setWanted] = useState(0)
  const size = COLUMN_ROWS * columns
  const count = dataset?.lengths.length ?? 0
  // Another data set may have fewer rows than the one that was looked through.
  const first = Math.min(wanted, Math.max(0, Math.ceil(count / size) - 1) * size)
  const rows = dataset ? someRows(dataset, first, size) : []
  const column = Math.floor((width - GUTTER * (columns - 1)) / columns)
  return (
    <figure className="mid" aria-label={data.title}>
      <div ref={frame} className={styles['columns']}>
        {dataset === null ? (
          <Invite height={HEIGHT}>{data.empty}</Invite>
        ) : (
          width > 0 &&
          Array.from({ length: columns }, (_, index) => (
            <RowTiles
              key={index}
              rows={rows.slice(index * COLUMN_ROWS, (index + 1) * COLUMN_ROWS)}
              room={COLUMN_ROWS}
              steps={dataset.width}
              count={count}
              width={column}
            />
          ))
        )}
      </div>
      {dataset && (
        <>
          <Pages dataset={dataset} first={first} size={size} go={setWanted} />
          <Disclosure summary={data.showTable}>
            <RowsTable rows={rows} />
          </Disclosure>
          <Disclosure summary={data.printed}>
            <PrintedRows dataset={dataset} maskValue={maskValue} />
          </Disclosure>
        </>
      )}
    </figure>
  )
}

interface PagesProps {
  readonly dataset: Dataset
  readonly first: number
  readonly size: number
  readonly go: (first: number) => void
}

function Pages({ dataset, first, size, go }: PagesProps) {
  const data = useDataMessages()
  const locale = useTally((state) => state.locale)
  const count = dataset.lengths.length
  const last = Math.min(first + size, count)
  const lastPage = Math.floor((count - 1) / size) * size
  const { trainingRows } = dataset
  const use =
    last <= trainingRows
      ? data.forTraining
      : first >= trainingRows
        ? data.forValidation
        : data.forBoth
  const number = (value: number) => formatInteger(value, locale)
  const steps = [
    { label: data.firstPage, to: 0, off: first === 0 },
    { label: data.earlier, to: first - size, off: first === 0 },
    { label: data.later, to: first + size, off: first >= lastPage },
    { label: data.lastPage, to: lastPage, off: first >= lastPage },
  ]
  return (
    <div className={styles['pages']}>
      <span className="hint">
        {data.shown(number(first + 1), number(last), number(count))} · {use}
      </span>
      {count > size && (
        <div className={styles['steps']}>
          {steps.map(({ label, to, off }) => (
            <Button key={label} disabled={off} onClick={() => go(to)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
