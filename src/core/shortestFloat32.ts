/** The fewest digits that no other float32 shares, as NumPy and Python print one: 7.7854743, 4.88129. */
export function shortestFloat32(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === Math.fround(value)) return String(short)
  }
  return String(Number(value.toPrecision(9)))
}
