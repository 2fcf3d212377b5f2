import type { StateKind } from '#room/core/inside.ts'

// Eleven colours from − to + with the page's own in the middle, eleven greys for the gates.

const SHARES = [0, 18, 37, 57, 78, 100]
const STEPS = 11

/** What a gate opens to most of the time; beyond, its colour is that of the end. */
export const GATE_ENDS = { low: 0.3, high: 0.8 } as const

/** How a colour is named: as a custom property for CSS, or as its value for a canvas. */
type Token = (name: string) => string

/** The 22 colours: 11 of the signed scale, 11 of the gates'. */
export function heatColours(token: Token): string[] {
  const mix = (name: string, percent: number) =>
    `color-mix(in oklab, ${token(name)} ${String(percent)}%, ${token('--paper')})`
  const signed = Array.from({ length: STEPS }, (_, i) => {
    const side = i - 5
    if (side === 0) return mix('--ink', 5)
    return mix(side < 0 ? '--heat-neg' : '--heat-pos', SHARES[Math.abs(side)] ?? 100)
  })
  const gates = Array.from({ length: STEPS }, (_, i) => mix('--heat-gate', 4 + 9.6 * i))
  return [...signed, ...gates]
}

const clamp = (value: number) => Math.max(0, Math.min(1, value))

/** The colour's number of a value between −end and end. */
export const signedColour = (value: number, end: number): number =>
  Math.round(clamp((value / end + 1) / 2) * (STEPS - 1))

/** The colour's number of a gate. */
export const gateColour = (value: number): number =>
  STEPS +
  Math.round(clamp((value - GATE_ENDS.low) / (GATE_ENDS.high - GATE_ENDS.low)) * (STEPS - 1))

export const isGate = (kind: StateKind): boolean =>
  kind === 'input' || kind === 'forget' || kind === 'output'

/** Where a kind's signed scale ends: what lies beyond has the colour of the end. Fixed, so that epochs compare. */
export const signedEnd = (kind: StateKind): number => (kind === 'hidden' ? 0.5 : 1)
