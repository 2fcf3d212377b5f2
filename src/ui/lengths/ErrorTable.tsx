import type { LengthError } from '#room/core/results.ts'
import { Scroll } from '#room/ui/common/Scroll.tsx'
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
      <Scroll name={words.tableRows} className={styles['rows']}>
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
      </Scroll>
    </>
  )
}
