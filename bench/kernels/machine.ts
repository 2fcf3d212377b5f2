import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly os: string
  /** Processes that ran or waited in the last minute, on average: what else the machine was doing. 0 on Windows. */
  readonly load: number
}

/** What this program runs on, as far as its operating system tells. */
export function machineHere(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()}`,
    load: Math.round(10 * (loadavg()[0] ?? 0)) / 10,
  }
}

/** Versions of what is timed, and of what it is made with. */
export function versionsHere(): Record<string, string> {
  const { version, dependencies, devDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as {
    version: string
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const names = ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm', 'assemblyscript', 'vite']
  const all: Record<string, string> = { ...dependencies, ...devDependencies }
  return {
    tally: version,
    node: process.versions.node,
    ...Object.fromEntries(names.map((name) => [name, all[name] ?? 'none'])),
  }
}
