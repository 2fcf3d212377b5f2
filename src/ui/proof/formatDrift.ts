import { formatPrediction } from '#room/ui/common/formatNumber.ts'

/** By how much a prediction has moved: 0 only where it has not; what four decimals would hide, in powers of ten. */
export function formatDrift(drift: number): string {
  if (drift === 0) return '0'
  if (Math.abs(drift) >= 0.00005 || !Number.isFinite(drift)) return formatPrediction(drift)
  return drift.toExponential(1).replaceAll('-', '−')
}
