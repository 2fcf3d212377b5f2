/**
 * The texture unit of each sampler, by its name, so that draws of different programs find a texture where it was bound
 * before. Names that share a unit never meet in a program. Unit 0 is for what is filled or made.
 */
export const UNITS: Readonly<Record<string, number>> = {
  plan: 1,
  lstm: 2,
  h: 3,
  product: 4,
  ends: 5,
  dense: 6,
  before: 7,
  after: 8,
  dcAfter: 9,
  dh: 10,
  sum: 11,
  sumOfInputs: 12,
  tokens: 13,
  gradient: 14,
  denseBefore: 14,
  denseSums: 14,
  kernelBefore: 14,
  biasBefore: 15,
  tokensBefore: 9,
  weights: 12,
  firsts: 13,
  seconds: 14,
  dU: 15,
  dKernel: 7,
  dBias: 8,
  dTokens: 9,
}
