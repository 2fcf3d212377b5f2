import { memo } from 'react'
import { STATE_KINDS } from '#room/core/inside.ts'
import { formatValue } from '#room/ui/common/formatNumber.ts'
import { GATE_ENDS, heatColours, isGate, signedEnd } from './heatScale.ts'
import styles from './Legend.module.css'
import { useInsideMessages } from './useInsideMessages.ts'

const COLOURS = heatColours((name) => `var(${name})`)
const SIGNED = COLOURS.slice(0, COLOURS.length / 2)
const GATES = COLOURS.slice(COLOURS.length / 2)

/** What the colours of the maps stand for. */
export const Legend = memo(function Legend() {
  const words = useInsideMessages()
  const signed = STATE_KINDS.filter((kind) => !isGate(kind))
  return (
    <div className={styles['legend']}>
      <div>
        <Bar colours={SIGNED} />
        {signed.map((kind) => {
          const end = formatValue(signedEnd(kind))
          return (
            <div key={kind} className={styles['ends']}>
              <span>≤−{end}</span>
              <span>{words.symbols[kind]}</span>
              <span>≥+{end}</span>
            </div>
          )
        })}
      </div>
      <div>
        <Bar colours={GATES} />
        <div className={styles['ends']}>
          <span>≤{formatValue(GATE_ENDS.low)}</span>
          <span>{words.gates}</span>
          <span>≥{formatValue(GATE_ENDS.high)}</span>
        </div>
      </div>
    </div>
  )
})

function Bar({ colours }: { readonly colours: readonly string[] }) {
  return (
    <div className={styles['bar']} aria-hidden="true">
      {colours.map((background) => (
        <i key={background} style={{ background }} />
      ))}
    </div>
  )
}
