import { keras2 } from './keras2.ts'
import { keras3 } from './keras3.ts'
import type { Repeatable } from './repeatable.ts'
import { tfjs } from './tfjs.ts'

/** In what a run can be repeated. */
export const DIALECTS = ['keras3', 'keras2', 'tfjs'] as const

export type Dialect = (typeof DIALECTS)[number]

const WRITERS: Readonly<Record<Dialect, (run: Repeatable) => string>> = { keras3, keras2, tfjs }

const FILES: Readonly<Record<Dialect, string>> = {
  keras3: 'tally_keras3.py',
  keras2: 'tally_keras2.py',
  tfjs: 'tally.mjs',
}

/** The script that repeats the run. */
export function codeFor(dialect: Dialect, run: Repeatable): string {
  return WRITERS[dialect](run)
}

/** What it is called when it is downloaded. */
export function codeFile(dialect: Dialect): string {
  return FILES[dialect]
}
