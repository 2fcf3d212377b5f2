import { shortestFloat32 } from '#room/core/shortestFloat32.ts'

/** Rows of whole numbers as NumPy prints an array of them; long rows are left in one line. */
export function printInts(rows: readonly (readonly number[])[]): string {
  const texts = rows.map((row) => row.map(String))
  return frame(texts.map((row) => row.map((text) => text.padStart(widest(texts.flat())))))
}

/** Rows of float32 numbers as NumPy prints them: the fewest digits that tell them apart, points below each other. */
export function printFloats(rows: readonly (readonly number[])[]): string {
  const values = rows.flat()
  const parts = new Map(
    values.map((value) => [value, needsExponent(values) ? scientific(value) : plain(value)]),
  )
  const all = [...parts.values()]
  const whole = widest(all.map((part) => part.whole))
  const fraction = widest(all.map((part) => part.fraction))
  const text = (value: number) => {
    const part = parts.get(value) ?? plain(value)
    const digits =
      part.exponent === '' ? part.fraction.padEnd(fraction) : part.fraction.padEnd(fraction, '0')
    return `${part.whole.padStart(whole)}.${digits}${part.exponent}`
  }
  return frame(rows.map((row) => row.map(text)))
}

interface Parts {
  readonly whole: string
  readonly fraction: string
  readonly exponent: string
}

function plain(value: number): Parts {
  const [whole = '0', fraction = ''] = shortestFloat32(value).split('.')
  return { whole, fraction, exponent: '' }
}

function scientific(value: number): Parts {
  const [mantissa = '0', exponent = '0'] = Number(shortestFloat32(value)).toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const sign = exponent.startsWith('-') ? '-' : '+'
  return { whole, fraction, exponent: `e${sign}${exponent.replace(/[+-]/, '').padStart(2, '0')}` }
}

/** NumPy's own rule, on the values that are not zero. */
function needsExponent(values: readonly number[]): boolean {
  const sizes = values.filter((value) => value !== 0).map((value) => Math.fround(Math.abs(value)))
  if (sizes.length === 0) return false
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  return most >= 1e8 || least < 1e-4 || Math.fround(most / least) > 1000
}

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length))

const frame = (rows: readonly (readonly string[])[]) =>
  `[${rows.map((row) => `[${row.join(' ')}]`).join('\n ')}]`
