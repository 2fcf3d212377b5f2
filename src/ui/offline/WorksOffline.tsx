import type { ReactNode } from 'react'
import { useOfflineMessages } from './useOfflineMessages.ts'

/** Said once all files of the page are kept here. */
export function WorksOffline(): ReactNode {
  return useOfflineMessages().works
}
