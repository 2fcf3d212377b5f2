import { isReached, type Bar, type KerasResult } from './bars.ts'
import type { CaseResult } from './summary.ts'
import { figure, table } from './table.ts'

/** The cases, and Keras where it ran, as one table. */
export function tableOfCases(cases: readonly CaseResult[], keras: readonly KerasResult[]): string {
  const head = [
    'variant',
    ' units',
    'backend',
    'kernels',
    ' ms/epoch',
    ' s/100 epochs',
    ' start-up, s',
    ' × stock',
    ' start-up × stock',
    ' draws/step',
    ' issue ms/step',
    ' script ms/step',
    ' GFLOP/s',
    ' of peak',
  ]
  const rows = cases.map((its) => [
    its.variant,
    String(its.units),
    its.backend,
    its.kernels,
    figure(its.msPerEpoch),
    figure(its.secondsPer100Epochs),
    figure(its.startUpMs / 1000),
    figure(its.ratioToStock),
    figure(its.startUpRatioToStock),
    its.draws === null ? '' : its.draws.toLocaleString('en-US'),
    figure(its.issueMsPerStep),
    figure(its.scriptMsPerStep),
    figure(its.gflops),
    its.shareOfPeak === null ? '' : `${(100 * its.shareOfPeak).toFixed(0)} %`,
  ])
  return table(head, [...rows, ...keras.map(rowOfKeras)])
}

function rowOfKeras({ variant, msPerEpoch, secondsPer100Epochs }: KerasResult): string[] {
  return [variant, '128', 'cpu', 'Keras', figure(msPerEpoch), figure(secondsPer100Epochs)]
}

/** Goals and figures side by side. */
export function tableOfBars(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => {
    const reached = isReached(bar)
    const goal =
      'atLeast' in bar.goal ? `≥ ${String(bar.goal.atLeast)}` : `< ${String(bar.goal.below)}`
    const verdict = reached === null ? 'not measured' : reached ? 'yes' : 'no'
    return [bar.what, goal, figure(bar.value), verdict]
  })
  return table(['what', ' goal', ' measured', 'reached'], rows)
}
