import type { Dataset } from './dataset.ts'

/** The longest row that trains; 0 where none does. */
export function longestTrained({ lengths, trainingRows }: Dataset): number {
  return lengths.subarray(0, trainingRows).reduce((longest, each) => Math.max(longest, each), 0)
}

/** How many validation rows are equal to no training row: short rows repeat, since there are few of them. */
export function unseenRows({ cells, width, lengths, trainingRows }: Dataset): number {
  const row = (index: number) => cells.subarray(index * width, (index + 1) * width).join()
  const trained = new Set(Array.from({ length: trainingRows }, (_, index) => row(index)))
  let unseen = 0
  for (let index = trainingRows; index < lengths.length; index++) {
    if (!trained.has(row(index))) unseen++
  }
  return unseen
}
