/**
 * Tells of what was thrown where nothing catches it: by a press, a timer, a promise. Other people's errors are left out;
 * what a view throws, React keeps to itself.
 */
export function hearErrors(tell: (error: unknown) => void): void {
  addEventListener('error', ({ error, filename }: ErrorEvent) => {
    // What the browser itself remarks carries no error: a ResizeObserver that came late, a script that is hidden from
    // the page, a worker that broke and whose end is heard where it was spawned.
    if (error === null || error === undefined) return
    if (isOurs(`${filename}\n${placesIn(error)}`)) tell(error)
  })
  addEventListener('unhandledrejection', ({ reason }) => {
    // Ours are rejected with errors alone; extensions are with anything.
    if (reason instanceof Error && isOurs(placesIn(reason))) tell(reason)
  })
}

/** Where it was thrown, and on the way from where; without the addresses that its message may name. */
function placesIn(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '').replace(error.message, '') : ''
}

/** Whether it was thrown by a script of this page, or at no address that is known. */
function isOurs(places: string): boolean {
  const [from = location.origin] = /[a-z][\w+.-]*:\/\/[^/\s)]+/i.exec(places) ?? []
  return from === location.origin
}
