import { useMemo } from 'react'
import { isMasked } from '#room/core/variants.ts'
import { currentRun } from '#room/store/selectors.ts'
import { BitKey } from '#room/ui/common/BitKey.tsx'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { Section } from '#room/ui/common/Section.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { padLabel } from '#room/ui/proof/padLabel.ts'
import { type DataFacts, dataFacts } from './dataFacts.ts'
import styles from './DataSection.module.css'
import { LengthsFigure } from './LengthsFigure.tsx'
import { RowsFigure } from './RowsFigure.tsx'
import { useDataMessages } from './useDataMessages.ts'

/** What the network learns from, and what padding costs there. */
export function DataSection() {
  const data = useDataMessages()
  const { proof } = useMessages()
  const { dataset, bits, settings } = useTally(currentRun)
  const variant = useTally((state) => state.variant)
  const facts = useMemo(() => (dataset ? dataFacts(dataset) : null), [dataset])
  return (
    <Section
      id="data"
      title={data.title}
      labelled={data.title}
      rail={
        <>
          <p>{data.sentences([data.why, isMasked(variant) ? data.whyPadded : data.whyFixed])}</p>
          <Facts facts={facts} />
          <BitKey padLabel={padLabel(variant, settings.maskValue, proof)} />
        </>
      }
    >
      <RowsFigure dataset={dataset} maskValue={settings.maskValue} />
      <LengthsFigure facts={facts} yours={bits.length} />
    </Section>
  )
}

function Facts({ facts }: { readonly facts: DataFacts | null }) {
  const data = useDataMessages()
  const locale = useTally((state) => state.locale)
  const number = (value: number | undefined) =>
    value === undefined ? '–' : formatInteger(value, locale)
  const share = facts && Math.round((100 * facts.padding) / (facts.bits + facts.padding))
  return (
    <dl className={styles['facts']}>
      <dt>{data.rows}</dt>
      <dd>{number(facts?.rows)}</dd>
      <dt>{data.split}</dt>
      <dd>
        {number(facts?.trainingRows)} / {number(facts?.validationRows)}
      </dd>
      <dt>{data.longest}</dt>
      <dd>{number(facts?.longest)}</dd>
      <dt>{data.bits}</dt>
      <dd>{number(facts?.bits)}</dd>
      <dt>{data.padding}</dt>
      <dd>{facts ? data.share(number(facts.padding), `${share}%`) : '–'}</dd>
    </dl>
  )
}
