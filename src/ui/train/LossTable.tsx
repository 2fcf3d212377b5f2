import { memo, useState } from 'react'
import type { EpochResult } from '#room/core/results.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { Scroll } from '#room/ui/common/Scroll.tsx'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatLoss } from './formatLoss.ts'
import styles from './LossTable.module.css'
import { PAGE_ROWS, pageOf } from './tablePage.ts'

const runHistory = (state: State) => currentRun(state).history
const validates = (state: State) => currentRun(state).settings.validationSplit > 0

/** The numbers behind the chart. Nothing is made of them until somebody asks. */
export function LossTable() {
  const { train } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <Disclosure summary={train.showTable} open={open} onToggle={setOpen}>
      {open && <Table />}
    </Disclosure>
  )
}

/** Newest first. A long run is shown a page at a time: a thousand rows cost the page its liveliness. */
function Table() {
  const { train } = useMessages()
  const history = useTally(runHistory)
  const hasValLoss = useTally(validates)
  const [last, setLast] = useState<number | 'latest'>('latest')
  const page = pageOf(history.length, last)
  const rows = history.slice(page.from - 1, page.to).toReversed()
  return (
    <>
      {history.length > PAGE_ROWS && <Pages epochs={history.length} last={last} go={setLast} />}
      <Scroll name={train.tableRows} className={styles['rows']}>
        <table aria-label={train.figureLabel}>
          <thead>
            <tr>
              <th scope="col">{train.epochHead}</th>
              <th scope="col" className="r">
                {train.lossHead}
              </th>
              {hasValLoss && (
                <th scope="col" className="r">
                  {train.valLossHead}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((result) => (
              <Row key={result.epoch} result={result} hasValLoss={hasValLoss} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles['none']}>{train.noEpochs}</p>}
      </Scroll>
    </>
  )
}

interface RowProps {
  readonly result: EpochResult
  readonly hasValLoss: boolean
}

const Row = memo(function Row({ result: { epoch, loss, valLoss }, hasValLoss }: RowProps) {
  return (
    <tr>
      <th scope="row">{epoch}</th>
      <td className="r">{formatLoss(loss)}</td>
      {hasValLoss && <td className="r">{valLoss === null ? '–' : formatLoss(valLoss)}</td>}
    </tr>
  )
})

interface PagesProps {
  readonly epochs: number
  readonly last: number | 'latest'
  readonly go: (last: number | 'latest') => void
}

function Pages({ epochs, last, go }: PagesProps) {
  const { train } = useMessages()
  const locale = useTally((state) => state.locale)
  const { from, to, newer, older, oldest } = pageOf(epochs, last)
  const steps = [
    { label: train.newest, to: newer === null ? null : ('latest' as const) },
    { label: train.newer, to: newer },
    { label: train.older, to: older },
    { label: train.oldest, to: oldest },
  ]
  const text = (count: number) => formatInteger(count, locale)
  return (
    <div className={styles['pages']}>
      <span className="hint">{train.rowsShown(text(from), text(to), text(epochs))}</span>
      {steps.map((step) => (
        <Button
          key={step.label}
          disabled={step.to === null}
          onClick={() => {
            if (step.to !== null) go(step.to)
          }}
        >
          {step.label}
        </Button>
      ))}
    </div>
  )
}
