import { notices } from './notices.ts'
import { page } from './page.ts'
import { proof } from './proof.ts'
import { settings } from './settings.ts'
import { train } from './train.ts'
import { tryit } from './tryit.ts'
import { work } from './work.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'

/** Every word of the page, in Japanese. */
export const ja: Messages = { page, settings, notices, train, tryit, proof, work }
