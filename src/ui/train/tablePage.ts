/** Rows of one page of the table: enough for most runs, and few enough to be laid out while one trains. */
export const PAGE_ROWS = 200

/** A page of the table, by the first and the last epoch on it; and where the buttons lead. null: nowhere. */
export interface TablePage {
  readonly from: number
  readonly to: number
  /** The last epoch on the page that follows; 'latest' goes along with the run. */
  readonly newer: number | 'latest' | null
  readonly older: number | null
  readonly oldest: number | null
}

/** @param last the last epoch to show; 'latest' goes along with the run */
export function pageOf(epochs: number, last: number | 'latest'): TablePage {
  const to = last === 'latest' ? epochs : Math.min(last, epochs)
  const from = Math.max(1, to - PAGE_ROWS + 1)
  const hasOlder = from > 1
  return {
    from,
    to,
    newer: to === epochs ? null : to + PAGE_ROWS >= epochs ? 'latest' : to + PAGE_ROWS,
    older: hasOlder ? from - 1 : null,
    oldest: hasOlder ? Math.min(PAGE_ROWS, from - 1) : null,
  }
}
