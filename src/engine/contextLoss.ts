/** Whether the GPU has taken its context away: what is computed from then on looks like numbers and is none. */
export interface ContextLoss {
  /** Already, though nobody may have been told. */
  readonly isLost: () => boolean
  /** Aborted when it is told. */
  readonly told: AbortSignal
}

/** For backends that have no such context. */
export const NO_LOSS: ContextLoss = { isLost: () => false, told: new AbortController().signal }

/**
 * What `work` gives, or `otherwise` if the context is lost by then: tfjs waits forever for the fences of a lost one, and
 * what it throws then is a consequence. Nothing is given up before the loss is told: whoever hears of it knows why.
 */
export function unlessLost<T>(
  { isLost, told }: ContextLoss,
  work: Promise<T>,
  otherwise: () => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      try {
        resolve(otherwise())
      } catch (error) {
        reject(error)
      }
    }
    if (told.aborted) giveUp()
    else told.addEventListener('abort', giveUp, { once: true })
    const settle = (end: () => void) => {
      if (isLost()) return
      told.removeEventListener('abort', giveUp)
      end()
    }
    const wait = async () => {
      try {
        const value = await work
        settle(() => resolve(value))
      } catch (error) {
        settle(() => reject(error))
      }
    }
    void wait()
  })
}
