/** The 32 bits of `value` as a float32, as a whole number from 0 on: sign, 8 of exponent, 23 of fraction. */
export function float32Bits(value: number): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  return view.getUint32(0)
}

/** Its four bytes in hexadecimal, the one with the sign first: '40 a0 79 fe'. */
export function float32Hex(value: number): string {
  const digits = float32Bits(value).toString(16).padStart(8, '0')
  return digits.replace(/..(?!$)/g, '$& ')
}

/** In how many of their 32 bits `a` and `b` differ. */
export function differingBits(a: number, b: number): number {
  let rest = float32Bits(a) ^ float32Bits(b)
  let count = 0
  for (; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Whether `a` and `b` are the same float32, bit for bit: 0 and −0 are not. */
export function sameBits(a: number, b: number): boolean {
  return float32Bits(a) === float32Bits(b)
}
