import { type Dataset, PAD } from '#room/core/dataset.ts'
import type { EpochResult } from '#room/core/results.ts'

/** The losses as Keras's CSVLogger names them, an epoch a line, counted from 1; no val_loss where no row validates. */
export function lossesCsv(history: readonly EpochResult[]): string {
  return csv(
    ['epoch', 'loss', 'val_loss'],
    history.map(({ epoch, loss, valLoss }) => [epoch, loss, valLoss ?? '']),
  )
}

/** The data set, a row a line: its part, its length, its number of ones and its bits; behind its end the cells are empty. */
export function dataCsv({ cells, lengths, targets, trainingRows, width }: Dataset): string {
  const bits = Array.from({ length: width }, (_, step) => `bit_${step + 1}`)
  return csv(
    ['row', 'part', 'length', 'ones', ...bits],
    Array.from(lengths, (length, row) => [
      row + 1,
      row < trainingRows ? 'training' : 'validation',
      length,
      targets[row] ?? '',
      ...Array.from(cells.subarray(row * width, (row + 1) * width), (cell) =>
        cell === PAD ? '' : cell,
      ),
    ]),
  )
}

// RFC 4180; nothing in it needs quotes.
const csv = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
