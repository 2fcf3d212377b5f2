/** The bit that a mask of this value takes for padding, as the layer compares: in float32; null where it is no bit. */
export function maskedBit(maskValue: number): 0 | 1 | null {
  const value = Math.fround(maskValue)
  if (value === 0) return 0
  return value === 1 ? 1 : null
}
