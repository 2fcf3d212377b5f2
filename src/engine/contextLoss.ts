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
 * kernels of our own throw.
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
    told.addEventListener('abort', giveUp, { once: true })
    const settle = async () => {
      try {
        const value = await work
        if (isLost()) giveUp()
        else resolve(value)
      } catch (error) {
        if (isLost()) giveUp()
        else reject(error)
      } finally {
        told.removeEventListener('abort', giveUp)
      }
    }
    void settle()
  })
}
