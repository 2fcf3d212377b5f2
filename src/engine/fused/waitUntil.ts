import { giveWay } from '#room/engine/giveWay.ts'

/** Messages come back at once, and take a processor for themselves; timers leave it to others. */
const MESSAGES = 8

/** Waits until it is so, letting events be handled meanwhile. */
export async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn++) await (turn < MESSAGES ? giveWay() : sleep())
}

/** Some milliseconds: as short as timers are. */
function sleep(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
