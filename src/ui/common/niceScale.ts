/** An axis whose ends and ticks are round numbers. */
export interface NiceScale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly ticks: readonly number[]
}

/**
 * Round ends and ticks, steps of 1, 2 or 5 times a power of ten, so that `low` and `high` are inside.
 * @param most the most intervals between the ticks
 * @param leastStep 1 for an axis of whole numbers
 */
export function niceScale(low: number, high: number, most: number, leastStep = 0): NiceScale {
  const span = high > low ? high - low : Math.max(Math.abs(low), 1)
  const step = niceStep(span / most, (candidate) => {
    const intervals = Math.ceil(high / candidate) - Math.floor(low / candidate)
    return candidate >= leastStep && intervals <= most
  })
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(high / step), first + 1)
  // Multiplied, not added up: 0.1 + 0.2 is not 0.3.
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step))
  return { min: round(first * step), max: round(last * step), step, ticks }
}

/** A tick's text: as many digits as the step needs, with the minus sign of typography. */
export function formatTick(value: number, step: number): string {
  const decimals = Math.max(0, -powerOf(step))
  const plain = Math.abs(value) < 1e6 && decimals <= 4
  const digits = Math.max(0, powerOf(Math.abs(value)) - powerOf(step))
  const text = plain ? value.toFixed(decimals) : value === 0 ? '0' : value.toExponential(digits)
  return text.replaceAll('-', '−').replace('e+', 'e')
}

/** 3 for 1000 and for 9999. */
const powerOf = (value: number) => Math.floor(Math.log10(value) + 1e-9)

function niceStep(rough: number, fits: (step: number) => boolean): number {
  const power = Math.floor(Math.log10(rough))
  for (let exponent = power; ; exponent++) {
    for (const factor of [1, 2, 5]) {
      const step = round(factor * 10 ** exponent)
      if (step >= rough && fits(step)) return step
    }
  }
}

const round = (value: number) => Number(value.toPrecision(12))
