import { maskedBit } from '#room/core/maskedBit.ts'
import { appliesTo } from '#room/core/settings.ts'
import { isMasked } from '#room/core/variants.ts'
import { currentRun } from '#room/store/selectors.ts'
import { Notice } from '#room/ui/common/Notice.tsx'
import { Section } from '#room/ui/common/Section.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { Claims } from './Claims.tsx'
import { DriftTable } from './DriftTable.tsx'
import { MaskBroken } from './MaskBroken.tsx'
import { padLabel } from './padLabel.ts'
import { ProofFigure } from './ProofFigure.tsx'
import { ProofRail } from './ProofRail.tsx'
import { ProofStrip } from './ProofStrip.tsx'
import { ProofTable } from './ProofTable.tsx'
import {
  brokenCases,
  claimsOf,
  companyOf,
  curveAge,
  lineOf,
  linesOf,
  proofAge,
} from './proofView.ts'
import { TrainingProofPart } from './TrainingProofPart.tsx'
import { useProven } from './useProven.ts'

/** What the page exists for: padding leaves a masked prediction alone, bit for bit, and moves an unmasked one. */
export function ProofSection() {
  const messages = useMessages()
  const { proof } = messages
  const run = useTally(currentRun)
  const variant = useTally((state) => state.variant)
  const padding = useTally((state) => state.padding)
  const { proven, drawn } = useProven(run)
  const hasMask = isMasked(variant)
  const { maskValue, length } = run.settings
  const bit = appliesTo('maskValue', variant) ? maskedBit(maskValue) : null
  const claims = claimsOf(proven, padding, hasMask)
  const lines = linesOf(proven, padding)
  const broken = brokenCases(proven, padding, hasMask)
  const age = proofAge(proven)
  const tables = { lines, slider: padding, hasMask, age }
  return (
    <Section
      id="proof"
      title={proof.title}
      labelled={proof.title}
      rail={
        <ProofRail
          claims={claims}
          hasMask={hasMask}
          broken={broken.length > 0}
          padLabel={padLabel(variant, maskValue, proof)}
        />
      }
    >
      {!hasMask && (
        <div className="wide">
          <Notice kind="pad" title={proof.noMask}>
            {proof.noMaskWhy(length, padding.steps)}
          </Notice>
        </div>
      )}
      {bit !== null && (
        <div className="wide">
          <Notice kind="pad" title={messages.settings.maskedBitTitle(bit)}>
            {messages.settings.maskedBitWhy(bit)}
          </Notice>
        </div>
      )}
      {broken.length > 0 && (
        <div className="wide">
          <MaskBroken cases={broken} />
        </div>
      )}
      <div className="wide">
        <ProofStrip bits={run.bits} padding={padding} />
      </div>
      <div className="mid">
        <ProofFigure
          drawn={drawn}
          padding={padding}
          hasMask={hasMask}
          age={curveAge({ ...proven, proof: drawn }, padding)}
        />
      </div>
      <div className="side">
        <Claims
          claims={claims}
          zeros={lineOf(proven, padding).zeros}
          padding={padding}
          hasMask={hasMask}
        />
      </div>
      <ProofTable {...tables} bits={run.bits} company={companyOf(proven)} />
      <DriftTable {...tables} />
      {hasMask && (
        <div className="wide">
          <TrainingProofPart />
        </div>
      )}
    </Section>
  )
}
