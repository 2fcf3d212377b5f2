import { spawn, spawnSync } from 'node:child_process'

/** The Python that scripts are run with: the one that $PYTHON names, else python3. */
export const PYTHON = process.env['PYTHON'] ?? 'python3'

/** Whether this Python can import these modules. */
export function pythonHas(modules: string): boolean {
  return spawnSync(PYTHON, ['-c', `import ${modules}`]).status === 0
}

export interface Outcome {
  readonly status: number | null
  /** What it wrote to either stream. */
  readonly output: string
}

/** Runs a program, giving it `input`, to its end. */
export function runToEnd(
  command: string,
  args: readonly string[],
  input: string,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' } })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, output })
    })
    child.stdin.end(input)
  })
}
