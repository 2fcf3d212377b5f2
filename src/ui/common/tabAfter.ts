const MOVES: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
}

/** The tab that a key moves to from the chosen one, round and round; undefined for keys that move nowhere. */
export function tabAfter<Tab>(key: string, tabs: readonly Tab[], chosen: Tab): Tab | undefined {
  const target = MOVES[key]?.(tabs.indexOf(chosen))
  return target === undefined ? undefined : tabs.at(target % tabs.length)
}
