import { notices } from './notices.ts'
import { page } from './page.ts'
import { proof } from './proof.ts'
import { settings } from './settings.ts'
import { train } from './train.ts'
import { tryit } from './tryit.ts'
import { work } from './work.ts'

/** Every word of the page, in English. */
export const en = { page, settings, notices, train, tryit, proof, work }

/** What a language has to say: a missing or a needless key is an error of types. */
export type Messages = typeof en
