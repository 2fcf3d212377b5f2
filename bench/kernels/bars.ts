import { ARTICLE_UNITS, type Case } from './cases.ts'
import type { CaseResult } from './summary.ts'

/** Keras beside the fused kernels, in the same rounds. */
export interface KerasResult {
  readonly variant: Case['variant']
  readonly msPerEpoch: number
  readonly secondsPer100Epochs: number
  /** How many times Keras takes of what the fused kernels take, by backend; null where they do not run. */
  readonly ratio: Readonly<Record<Case['backend'], number | null>>
}

/** Something that the kernels are meant to reach, and what this run says of it. */
export interface Bar {
  readonly what: string
  readonly goal: { readonly atLeast: number } | { readonly below: number }
  /** null where this run says nothing of it. */
  readonly value: number | null
}

/** What the fused kernels are meant to reach at the article's size. */
export function barsOf(cases: readonly CaseResult[], keras: readonly KerasResult[]): Bar[] {
  const fused = (variant: Case['variant'], backend: Case['backend']) =>
    cases.find(
      (its) =>
        its.variant === variant &&
        its.backend === backend &&
        its.kernels === 'fused' &&
        its.units === ARTICLE_UNITS,
    )
  const overKeras = (variant: Case['variant']) =>
    keras.find((its) => its.variant === variant)?.ratio.wasm ?? null
  const scriptMs = (['fixed', 'masking'] as const).flatMap(
    (variant) => fused(variant, 'webgl')?.scriptMsPerStep ?? [],
  )
  return [
    atLeast('WASM, Fixed: times stock', 80, fused('fixed', 'wasm')?.ratioToStock),
    atLeast('WASM, Masking: times stock', 400, fused('masking', 'wasm')?.ratioToStock),
    atLeast('WASM, Fixed: times Keras', 6, overKeras('fixed')),
    atLeast('WASM, Masking: times Keras', 20, overKeras('masking')),
    atLeast('WASM, Fixed: share of the peak', 0.75, fused('fixed', 'wasm')?.shareOfPeak),
    atLeast('WebGL, Fixed: times stock', 6, fused('fixed', 'webgl')?.ratioToStock),
    atLeast('WebGL, Masking: times stock', 25, fused('masking', 'webgl')?.ratioToStock),
    atLeast(
      'WebGL, Fixed: start-up, times stock',
      10,
      fused('fixed', 'webgl')?.startUpRatioToStock,
    ),
    atLeast(
      'WebGL, Masking: start-up, times stock',
      10,
      fused('masking', 'webgl')?.startUpRatioToStock,
    ),
    {
      what: 'WebGL: JavaScript a training step, ms',
      goal: { below: 1.5 },
      value: scriptMs.length === 0 ? null : Math.max(...scriptMs),
    },
  ]
}

function atLeast(what: string, goal: number, value: number | null | undefined): Bar {
  return { what, goal: { atLeast: goal }, value: value ?? null }
}

/** Whether the figure is on the right side; null where there is none. */
export function isReached({ goal, value }: Bar): boolean | null {
  if (value === null) return null
  return 'atLeast' in goal ? value >= goal.atLeast : value < goal.below
}
