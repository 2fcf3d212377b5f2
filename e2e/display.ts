import { spawn } from 'node:child_process'
import { firefox, hasDisplay, notTested, webkit, xvfb } from '../tools/engines.mjs'

/** How long Xvfb may take to start. */
const PATIENCE_MS = 20_000

/** Starts Xvfb where an engine needs a display and there is none; gives what ends it. */
export default async function provideDisplay(): Promise<() => void> {
  const missing = notTested()
  const say = () => {
    if (missing.length > 0) console.log(`Not tested in: ${missing.join(', ')}`)
  }
  if (missing.length > 0 && process.env.CI) throw new Error(`missing: ${missing.join(', ')}`)
  if (hasDisplay || xvfb === undefined || (firefox ?? webkit) === undefined) return say

  // It chooses a display that is free and writes its number to descriptor 3.
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  const server = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const display = await new Promise<string>((resolve, reject) => {
    const patience = setTimeout(() => {
      server.kill()
      reject(new Error('Xvfb did not start'))
    }, PATIENCE_MS)
    server.once('error', reject)
    server.once('exit', () => {
      clearTimeout(patience)
      reject(new Error('Xvfb ended before it had a display'))
    })
    server.stdio[3]?.once('data', (number: Buffer) => {
      clearTimeout(patience)
      resolve(`:${number.toString().trim()}`)
    })
  })
  process.env.DISPLAY = display
  return () => {
    server.removeAllListeners('exit')
    server.kill()
    say()
  }
}
