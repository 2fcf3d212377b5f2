import type { Locale } from '#room/core/locales.ts'

// A hyphen is narrower than a digit and sits lower: numbers would not stand in columns.
const withMinus = (text: string) => text.replace('-', '−')

const thousands: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en'),
  ja: new Intl.NumberFormat('ja'),
}

/** From here on a number is written with a power of ten: what a run that diverges predicts has forty digits. */
const LARGE = 1e6

/**
 * A prediction or a loss: four decimals, from a million on of a power of ten, and the minus sign of typography. NaN and
 * Infinity by name.
 */
export function formatPrediction(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (Math.abs(value) >= LARGE) return withMinus(value.toExponential(4).replace('e+', 'e'))
  const text = value.toFixed(4)
  return withMinus(text === '-0.0000' ? '0.0000' : text)
}

/** A whole number with the thousands set apart. */
export function formatInteger(value: number, locale: Locale): string {
  return withMinus(thousands[locale].format(value))
}

/** A setting's value as it is, with the minus sign of typography. */
export function formatValue(value: number): string {
  return withMinus(String(value))
}
