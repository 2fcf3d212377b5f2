/**
 * Rows as a table that is read in a terminal and in Markdown alike.
 * @param head the columns' names; those that begin with a space are of numbers, and stand to the right
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const names = head.map((name) => name.trim())
  const isNumber = head.map((name) => name.startsWith(' '))
  const widths = names.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? ''
      return isNumber[column] ? cell.padStart(width) : cell.padEnd(width)
    })
    return `| ${padded.join(' | ')} |`
  }
  const rule = widths.map((width, column) =>
    isNumber[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [line(names), line(rule), ...rows.map(line)].join('\n')
}

/** A number as short as its size allows: 0.41, 18.7, 193, 1,912; '' for null. */
export function figure(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return ''
  const size = Math.abs(value)
  const digits = size < 1 ? 2 : size < 100 ? 1 : 0
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
