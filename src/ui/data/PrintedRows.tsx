import type { Dataset } from '#room/core/dataset.ts'
import { encodeInputs } from '#room/core/encode.ts'
import { FACTS } from '#room/core/variants.ts'
import { someRows } from './dataFacts.ts'
import { printFloats, printInts } from './numpyPrint.ts'
import { useDataMessages } from './useDataMessages.ts'

const ROWS = 10

interface PrintedRowsProps {
  readonly dataset: Dataset
  readonly maskValue: number
}

/** The first rows as the model reads them, in the shape in which the article prints them. */
export function PrintedRows({ dataset, maskValue }: PrintedRowsProps) {
  const data = useDataMessages()
  const { variant } = dataset
  const rows = someRows(dataset, 0, ROWS).map(({ cells }) =>
    Array.from(encodeInputs(variant, maskValue, cells)),
  )
  const isIds = FACTS[variant].embedded
  return (
    <>
      <p className="hint">{isIds ? data.printedIds : data.printedWhy}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls: the keyboard has to get there. */}
      <pre tabIndex={0} aria-label={data.printedName}>
        {isIds ? printInts(rows) : printFloats(rows)}
      </pre>
    </>
  )
}
