import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import type { DataFacts } from './dataFacts.ts'
import { Histogram, HISTOGRAM_HEIGHT } from './Histogram.tsx'
import styles from './LengthsFigure.module.css'
import { useDataMessages } from './useDataMessages.ts'

interface LengthsFigureProps {
  readonly facts: DataFacts | null
  /** Bits of the sequence that is typed. */
  readonly yours: number
}

/** How long the rows are, and where the sequence that is typed stands among them. */
export function LengthsFigure({ facts, yours }: LengthsFigureProps) {
  const data = useDataMessages()
  const locale = useTally((state) => state.locale)
  const [frame, width] = useElementWidth<HTMLDivElement>()
  const number = (value: number) => formatInteger(value, locale)
  const lengths = (facts?.counts ?? []).flatMap((rows, length) =>
    rows > 0 ? [{ length, rows }] : [],
  )
  const common = lengths.toSorted((a, b) => b.rows - a.rows)[0]
  const as = facts?.counts[yours] ?? 0
  return (
    <figure className={`side ${styles['figure']}`} aria-label={data.lengthsName}>
      <h3>{data.lengths}</h3>
      <div ref={frame}>
        {facts && common ? (
          width > 0 && (
            <Histogram
              counts={facts.counts}
              yours={yours}
              width={width}
              name={data.lengthsSentence(
                common.length,
                number(common.rows),
                lengths[0]?.length ?? 0,
                facts.longest,
              )}
            />
          )
        ) : (
          <Invite height={HISTOGRAM_HEIGHT}>{data.empty}</Invite>
        )}
      </div>
      {facts && (
        <>
          <p className="hint">{data.yours(yours, as, number(as))}</p>
          <Disclosure summary={data.showTable}>
            <table aria-label={data.lengthsName}>
              <thead>
                <tr>
                  <th scope="col">{data.lengthHead}</th>
                  <th scope="col" className="r">
                    {data.rowsHead}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lengths.map(({ length, rows }) => (
                  <tr key={length} aria-current={length === yours ? 'true' : undefined}>
                    <th scope="row">{length}</th>
                    <td className="r">{number(rows)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Disclosure>
        </>
      )}
    </figure>
  )
}
