import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { PYTHON } from '../../tools/code/python.ts'
import type { Case } from './cases.ts'

/** The article's script under Keras, in a process of its own that waits between its turns. */
export interface Keras {
  readonly versions: Record<string, string>
  /** So many epochs of `model.fit`, after one that is not counted. */
  train(variant: Case['variant'], epochs: number): Promise<KerasTurn>
  end(): void
}

export interface KerasTurn {
  readonly epochs: number
  readonly ms: number
  readonly loss: number
}

const SCRIPT = 'bench/keras/article.py'

/** $PYTHON, or python3; gives the reason as text where it has no tensorflow. */
export async function openKeras(): Promise<Keras | string> {
  const child = spawn(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (text: Buffer) => {
    complaints += text.toString()
  })
  const ended = once(child, 'close').catch((error: unknown) => {
    complaints += String(error)
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const answer = async () => {
    const line: IteratorResult<string, unknown> = await lines.next()
    return line.done === true ? null : (JSON.parse(line.value) as unknown)
  }
  const versions = (await answer()) as Record<string, string> | null
  if (versions === null) {
    await ended
    return complaints.trim().split('\n').at(-1) ?? ''
  }
  return {
    versions,
    async train(variant, epochs) {
      child.stdin.write(`${variant} ${String(epochs)}\n`)
      const turn = (await answer()) as KerasTurn | null
      if (!turn) throw new Error(`Keras has ended: ${complaints}`)
      return turn
    },
    end() {
      child.stdin.end()
    },
  }
}
