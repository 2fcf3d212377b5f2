import { formatPrediction } from '#room/ui/common/formatNumber.ts'

/** Four decimals, as predictions have, where those say enough; else three digits and a power of ten. */
export function formatLoss(loss: number): string {
  const plain = loss === 0 || !Number.isFinite(loss) || (loss >= 0.001 && loss < 100_000)
  return plain ? formatPrediction(loss) : loss.toExponential(2).replace('-', '−').replace('e+', 'e')
}
