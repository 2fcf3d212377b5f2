/** For whoever waits on a context that is lost. */
export function throwContextGone(): never {
  throw new Error('the GPU has taken its context away')
}
