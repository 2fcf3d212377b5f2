import { useState } from 'react'
import type { LengthErrors } from '#room/core/results.ts'
import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import { Choice } from '#room/ui/common/Choice.tsx'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { Invite } from '#room/ui/common/Invite.tsx'
import { CHART_HEIGHT, ErrorChart } from './ErrorChart.tsx'
import styles from './ErrorFigure.module.css'
import type { ErrorScale } from './errorPlot.ts'
import { ErrorTable } from './ErrorTable.tsx'
import { useLengthMessages } from './useLengthMessages.ts'

interface ErrorFigureProps {
  readonly errors: LengthErrors | null
  /** The longest row that trains; 0 where rows have one length only. */
  readonly longest: number
}

/** The chart, its legend, and the table behind it. */
export function ErrorFigure({ errors, longest }: ErrorFigureProps) {
  const words = useLengthMessages()
  const [scale, setScale] = useState<ErrorScale>('linear')
  const [open, setOpen] = useState(false)
  const [frame, width] = useElementWidth<HTMLDivElement>()
  return (
    <figure aria-label={words.title}>
      <div className={styles['head']}>
        <ul className={styles['legend']}>
          <li>
            <svg viewBox="0 0 18 10" className={styles['validation']} aria-hidden="true">
              <path d="M0 5H18" />
              <circle cx="9" cy="5" r="3.5" />
            </svg>
            {words.validation}
          </li>
          <li>
            <svg viewBox="0 0 18 10" className={styles['drawn']} aria-hidden="true">
              <path d="M0 5H18" />
              <circle cx="9" cy="5" r="3.5" />
            </svg>
            {words.drawn}
          </li>
          <li>
            <span className={styles['unseen']} />
            {words.unseen}
          </li>
        </ul>
        <Choice
          label={words.scale}
          hideLabel
          value={scale}
          options={[
            { value: 'linear', label: words.linear },
            { value: 'log', label: words.log },
          ]}
          onChange={setScale}
        />
      </div>
      <div ref={frame}>
        {errors === null ? (
          <Invite height={CHART_HEIGHT}>{words.wait}</Invite>
        ) : (
          width > 0 && (
            <ErrorChart lengths={errors.lengths} scale={scale} longest={longest} width={width} />
          )
        )}
      </div>
      <Disclosure summary={words.showTable} open={open} onToggle={setOpen}>
        {open && <ErrorTable lengths={errors?.lengths ?? []} />}
      </Disclosure>
    </figure>
  )
}
