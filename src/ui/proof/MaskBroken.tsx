import { useState } from 'react'
import { float32Hex } from '#room/core/float32.ts'
import { currentRun } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { copyText } from '#room/ui/common/copyText.ts'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './MaskBroken.module.css'
import type { Broken } from './proofView.ts'

/** The alert that must never be needed: padding moved a masked prediction on this device. */
export function MaskBroken({ cases }: { readonly cases: readonly Broken[] }) {
  const { proof, settings } = useMessages()
  const run = useTally(currentRun)
  const variant = useTally((state) => state.variant)
  const engine = useTally((state) => state.engine)
  const [copying, setCopying] = useState<'not asked' | 'done' | 'failed'>('not asked')
  const first = cases[0]
  if (first === undefined) return null
  const { padding, held } = first
  const { base } = held
  const device = engine.kind === 'ready' ? engine.device : null
  const report = JSON.stringify({
    rule: 'PAD-1',
    variant,
    bits: run.bits,
    epoch: run.proof?.epoch,
    cases: cases.map((one) => ({
      padding: one.padding ?? 'in company',
      prediction: one.held.value,
      bits: float32Hex(one.held.value),
    })),
    unpadded: { prediction: base, bits: float32Hex(base) },
    device,
    settings: run.settings,
  })
  const rounds = formatPrediction(held.value) === formatPrediction(base)
  const told = proof.brokenDevice(
    device ? [settings.shown(device.backend), device.renderer ?? []].flat().join(', ') : '–',
    padding === null ? proof.company : proof.paddingOf(padding),
  )
  const copy = async () => setCopying((await copyText(report)) ? 'done' : 'failed')
  return (
    <Notice
      kind="alert"
      title={proof.broken(held.differing)}
      action={
        <Button onClick={() => void copy()}>
          {copying === 'done' ? proof.copied : proof.copyReport}
        </Button>
      }
    >
      {proof.sentences(rounds ? [proof.brokenRounds, told] : [told])}
      <Disclosure summary={proof.report}>
        <pre className={styles['report']}>{report}</pre>
      </Disclosure>
      {copying === 'failed' && <p>{proof.copyFailed}</p>}
    </Notice>
  )
}
