import type { Inside } from '#room/core/inside.ts'
import type { State } from '#room/store/state.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { readText } from './cellText.ts'
import { indexOf, trueSums } from './stepFacts.ts'
import { TableScroll } from './TableScroll.tsx'
import { useInsideMessages } from './useInsideMessages.ts'

const chosenStep = (state: State) => state.inside.step

/** The running count in numbers: a row for each step. */
export function CountTable({ inside }: { readonly inside: Inside }) {
  const words = useInsideMessages()
  const { cells, counts } = inside
  const at = indexOf(useTally(chosenStep), cells.length)
  const sums = trueSums(cells)
  return (
    <TableScroll name={words.countTable}>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.read}</th>
          <th scope="col" className="r">
            {words.countHead}
          </th>
          <th scope="col" className="r">
            {words.sumHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {sums.map((sum, step) => (
          <tr key={step} aria-current={step === at ? 'true' : undefined}>
            <th scope="row">{step + 1}</th>
            <td>{readText(inside, step, words)}</td>
            <td className="r">{formatPrediction(counts[step] ?? NaN)}</td>
            <td className="r">{sum}</td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  )
}
