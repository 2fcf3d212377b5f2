import { useMemo } from 'react'
import { modelSummary } from '#room/core/modelSummary.ts'
import { currentRun } from '#room/store/selectors.ts'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { Section } from '#room/ui/common/Section.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { Term } from '#room/ui/common/Term.tsx'
import styles from './ModelSection.module.css'
import { useDataMessages } from './useDataMessages.ts'

/** What Keras's model.summary() says, and where its numbers come from. */
export function ModelSection() {
  const data = useDataMessages()
  const locale = useTally((state) => state.locale)
  const variant = useTally((state) => state.variant)
  const { settings } = useTally(currentRun)
  const { layers, total, trainable } = useMemo(
    () => modelSummary(variant, settings),
    [variant, settings],
  )
  const number = (value: number) => formatInteger(value, locale)
  const units = number(settings.units)
  const reasons = layers.map(({ layer, parameters }) => {
    switch (layer) {
      case 'Masking':
        return data.maskingCount
      case 'Embedding':
        return data.embeddingCount(settings.trainable)
      case 'LSTM':
        return data.lstmCount(units, number(parameters))
      case 'Dense':
        return data.denseCount(units, number(parameters))
    }
  })
  return (
    <Section id="model" title={data.model} labelled={data.model} rail={<p>{data.modelWhy}</p>}>
      <div className="mid">
        <table aria-label={data.summary}>
          <thead>
            <tr>
              <th scope="col">{data.layer}</th>
              <th scope="col">
                <Term tip={data.noneTip}>{data.outputShape}</Term>
              </th>
              <th scope="col" className="r">
                {data.parameters}
              </th>
            </tr>
          </thead>
          <tbody>
            {layers.map(({ layer, outputShape, parameters }) => (
              <tr key={layer}>
                <th scope="row">{layer}</th>
                <td>{outputShape}</td>
                <td className="r">{number(parameters)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <Sum label={data.total} value={number(total)} />
            <Sum label={data.trainable} value={number(trainable)} part />
            <Sum label={data.notTrainable} value={number(total - trainable)} part />
          </tfoot>
        </table>
      </div>
      <ul className={`side ${styles['reasons']}`}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Section>
  )
}

interface SumProps {
  readonly label: string
  readonly value: string
  readonly part?: boolean
}

function Sum({ label, value, part = false }: SumProps) {
  return (
    <tr className={part ? styles['part'] : undefined}>
      <th scope="row" colSpan={2}>
        {label}
      </th>
      <td className="r">{value}</td>
    </tr>
  )
}
