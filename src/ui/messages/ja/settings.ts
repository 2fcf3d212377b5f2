import type { Messages } from '#room/ui/messages/en/index.ts'

export const settings: Messages['settings'] = {}
