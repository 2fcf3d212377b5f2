const SMALL = (
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen ' +
  'Sixteen Seventeen Eighteen Nineteen'
).split(' ')
const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety']

/** A count at the start of a sentence: "Ten", "Twenty-one"; in digits from 100 on. */
export function countWord(count: number): string {
  const small = SMALL[count]
  if (small !== undefined) return small
  const tens = TENS[Math.floor(count / 10)]
  if (tens === undefined) return String(count)
  const ones = SMALL[count % 10]
  return count % 10 === 0 || ones === undefined ? tens : `${tens}-${ones.toLowerCase()}`
}
