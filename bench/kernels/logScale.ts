/** A logarithmic axis. */
export interface LogScale {
  /** Where a value lies, between the ends of the range. */
  readonly place: (value: number) => number
  /** The powers of ten within the domain. */
  readonly decades: readonly number[]
}

/** From `low` … `high`, both above zero, to `from` … `to`. */
export function logScale(low: number, high: number, from: number, to: number): LogScale {
  if (!(low > 0 && high > low)) throw new RangeError(`no domain: ${String(low)} … ${String(high)}`)
  const span = Math.log(high / low)
  const decades: number[] = []
  for (let power = Math.ceil(Math.log10(low) - 1e-9); 10 ** power <= high * (1 + 1e-9); power++) {
    decades.push(10 ** power)
  }
  return {
    place: (value) => from + ((to - from) * Math.log(value / low)) / span,
    decades,
  }
}

/** The powers of ten that enclose all values. */
export function enclosingDecades(values: readonly number[]): { low: number; high: number } {
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)))
  return { low, high: high > low ? high : low * 10 }
}
