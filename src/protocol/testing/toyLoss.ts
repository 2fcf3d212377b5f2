// How the toy engine loses its context.

/** As the GPU takes its context away: it is gone before anybody is told. */
export interface ToyLoss {
  isLost: boolean
  /** Resolves once the loss was told. */
  readonly told: Promise<void>
}

/** Told at once when `tell` is called; until then it may be lost in silence. */
export function makeToyLoss(): ToyLoss & { readonly tell: () => void } {
  let tell: (() => void) | null = null
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { isLost: false, told, tell: () => tell?.() }
}

/** As the contract has it: nothing is given up before the loss is told. */
export async function unlessLost<Result>(
  loss: ToyLoss,
  piece: Promise<Result>,
  otherwise: () => Result,
): Promise<Result> {
  try {
    const result = await piece
    if (!loss.isLost) return result
  } catch (error) {
    if (!loss.isLost) throw error
  }
  await loss.told
  return otherwise()
}

export function throwContextGone(): never {
  throw new Error('the context is gone')
}
