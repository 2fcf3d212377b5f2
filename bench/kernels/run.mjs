// node bench/kernels/run.mjs [--quick] [--keras] [--growth] [--memory]: Vite reads the TypeScript, whatever Node can do.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
/** @type {{ module: typeof import('./bench.ts') }} */
const { module } = await runnerImport('./bench/kernels/bench.ts', { configFile: false })
process.exitCode = await module.bench(process.argv.slice(2))
