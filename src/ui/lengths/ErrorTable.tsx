import type { LengthError } from '#room/core/results.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { formatLoss } from '#room/ui/train/formatLoss.ts'
import styles from './ErrorTable.module.css'
import { useLengthMessages } from './useLengthMessages.ts'

/** The numbers behind the chart, shortest first. */
export function ErrorTable({ lengths }: { readonly lengths: readonly LengthError[] }) {
  const words = useLengthMessages()
  return (
    <>
      <p className="hint">{words.headsWhy}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls: the keyboard has to get there. */}
      <section className={styles['rows']} aria-label={words.tableRows} tabIndex={0}>
        <table aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.lengthHead}</th>
              <th scope="col" className="r">
                {words.rowsHead}
              </th>
              <th scope="col">{words.sourceHead}</th>
              <th scope="col" className="r">
                {words.errorHead}
              </th>
              <th scope="col" className="r">
                {words.biasHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {lengths.map(({ length, rows, source, error, bias }) => (
              <tr key={length}>
                <th scope="row">{length}</th>
                <td className="r">{rows}</td>
                <td>{words.sources[source]}</td>
                <td className="r">{formatLoss(error)}</td>
                <td className="r">{formatPrediction(bias)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
