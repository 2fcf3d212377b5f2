import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import type { DataRow } from './dataFacts.ts'
import styles from './RowsTable.module.css'
import { useDataMessages } from './useDataMessages.ts'

/** The rows that are drawn, in words. */
export function RowsTable({ rows }: { readonly rows: readonly DataRow[] }) {
  const data = useDataMessages()
  const locale = useTally((state) => state.locale)
  return (
    <div className="scroll">
      <table className={styles['table']} aria-label={data.title}>
        <thead>
          <tr>
            <th scope="col" className="r">
              {data.rowHead}
            </th>
            <th scope="col">{data.bitsHead}</th>
            <th scope="col" className="r">
              {data.paddingHead}
            </th>
            <th scope="col" className="r">
              {data.sumHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, cells, length, sum }) => (
            <tr key={index}>
              <th scope="row" className="r">
                {formatInteger(index + 1, locale)}
              </th>
              <td className="hex">{Array.from(cells.subarray(0, length)).join('')}</td>
              <td className="r">{cells.length - length}</td>
              <td className="r">{sum}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
