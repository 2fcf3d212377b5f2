import { ARTICLE_SETTINGS, type KernelsName, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'

/** What is timed against each other: by the same backend, in the same rounds. */
export interface Case {
  readonly variant: Extract<Variant, 'fixed' | 'masking'>
  readonly units: number
  readonly backend: 'webgl' | 'wasm'
  readonly kernels: KernelsName
}

/** Cases whose turns alternate: one model, on both backends, by both kernels. */
export interface Group {
  readonly variant: Case['variant']
  readonly units: number
  readonly backends: readonly Case['backend'][]
}

const VARIANTS = ['fixed', 'masking'] as const

const UNITS = [32, 128, 256]

/** The article's own size. */
export const ARTICLE_UNITS = ARTICLE_SETTINGS.units

export const FULL: readonly Group[] = UNITS.flatMap((units) =>
  VARIANTS.map((variant) => ({ variant, units, backends: ['webgl', 'wasm'] as const })),
)

/** The article's size only, and on WebGL only the variant whose stock epochs take seconds rather than half a minute. */
export const QUICK: readonly Group[] = [
  { variant: 'fixed', units: ARTICLE_UNITS, backends: ['webgl', 'wasm'] },
  { variant: 'masking', units: ARTICLE_UNITS, backends: ['wasm'] },
]

/** In the order of their turns: stock and fused next to each other. */
export function casesOf({ variant, units, backends }: Group): Case[] {
  return backends.flatMap((backend) =>
    (['stock', 'fused'] as const).map((kernels) => ({ variant, units, backend, kernels })),
  )
}

/** The article's settings but for what the case says. */
export function settingsOf({ units, backend, kernels }: Case): Settings {
  return { ...ARTICLE_SETTINGS, units, backend, kernels }
}

export function nameOf({ variant, units, backend, kernels }: Case): string {
  return `${variant}, ${String(units)} units, ${kernels} ${backend}`
}
