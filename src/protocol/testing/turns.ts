/** Whatever takes time in a test waits here, until the test says whose turn it is. */
export interface Turns {
  /** Resolves when its turn comes; never where it is dead by then. */
  readonly wait: (isAlive?: () => boolean) => Promise<void>
  /** Acts when its turn comes, unless it is dead by then. */
  readonly later: (act: () => void, isAlive?: () => boolean) => void
  /** Gives a turn to one that waits (counted round), and lets all that follows happen. False where none waits. */
  readonly next: (index?: number) => Promise<boolean>
  /** Gives turns in the order of waiting until none waits. Throws after so many that it can only be for ever. */
  readonly all: (most?: number) => Promise<void>
}

interface Waiting {
  readonly act: () => void
  readonly isAlive: () => boolean
}

const always = () => true

export function makeTurns(): Turns {
  let waiting: Waiting[] = []

  function later(act: () => void, isAlive = always): void {
    waiting.push({ act, isAlive })
  }

  async function next(index = 0): Promise<boolean> {
    await settled()
    waiting = waiting.filter(({ isAlive }) => isAlive())
    const [turn] = waiting.splice(index % Math.max(1, waiting.length), 1)
    turn?.act()
    await settled()
    return turn !== undefined
  }

  return {
    later,
    wait: (isAlive) =>
      new Promise((resolve) => {
        later(resolve, isAlive)
      }),
    next,
    async all(most = 10_000) {
      for (let turn = 0; turn < most; turn++) if (!(await next())) return
      throw new Error(`not idle after ${String(most)} turns`)
    },
  }
}

/** Until everything waits for a turn: far more promises in a row than anything here chains. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}
