/** A length of time as people say it, largest unit first; at most two units. */
export type Duration = readonly {
  readonly value: string
  readonly unit: 'ms' | 's' | 'min' | 'h'
}[]

/** Milliseconds only where it is less than a second and `fine`: a clock that begins at 0.0 s does not jump units. */
export function durationOf(ms: number, fine: boolean): Duration {
  if (fine && ms < 999.5) return [{ value: ms < 9.95 ? ms.toFixed(1) : ms.toFixed(0), unit: 'ms' }]
  if (ms < 59_950) return [{ value: (ms / 1000).toFixed(1), unit: 's' }]
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) {
    return [
      { value: String(Math.floor(seconds / 60)), unit: 'min' },
      { value: String(seconds % 60), unit: 's' },
    ]
  }
  const minutes = Math.round(ms / 60_000)
  return [
    { value: String(Math.floor(minutes / 60)), unit: 'h' },
    { value: String(minutes % 60), unit: 'min' },
  ]
}
