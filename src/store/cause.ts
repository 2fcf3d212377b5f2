import type { Event } from '#room/protocol/messages.ts'
import type { Intent } from './intents.ts'
import type { Keeping } from './keeping.ts'

/** All that can change the state (see reduce.ts). */
export type Cause = Intent | Event | Keeping
