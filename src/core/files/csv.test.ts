import { expect, test } from 'vitest'
import { makeDataset } from '#room/core/dataset.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import { VARIANTS } from '#room/core/variants.ts'
import { dataCsv, lossesCsv } from './csv.ts'
import { settingsOf } from '#room/core/files/testing/someWeights.ts'

const cellsOf = (csv: string) => {
  const lines = csv.split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => line.split(','))
}

test('[FILE-4] losses are saved an epoch a line, to the last digit', () => {
  const history = [
    { epoch: 1, loss: 1 / 3, valLoss: 1e-7, ms: 5 },
    { epoch: 2, loss: 0.1, valLoss: null, ms: 5 },
  ]
  const [head, ...rows] = cellsOf(lossesCsv(history))
  expect(head).toEqual(['epoch', 'loss', 'val_loss'])
  expect(rows.map((row) => row.map((cell) => (cell === '' ? null : Number(cell))))).toEqual([
    [1, 1 / 3, 1e-7],
    [2, 0.1, null],
  ])
})

test.each(VARIANTS)(
  '[FILE-4] data are saved a row a line, with as many bits as it has, %s',
  (variant) => {
    const data = makeDataset(variant, settingsOf(1, { samples: 20 }), new RandomState(1))
    const [head = [], ...rows] = cellsOf(dataCsv(data))
    expect(head.slice(0, 5)).toEqual(['row', 'part', 'length', 'ones', 'bit_1'])
    expect(head).toHaveLength(4 + data.width)
    expect(rows.filter(([, part]) => part === 'training')).toHaveLength(data.trainingRows)
    expect(rows).toHaveLength(20)
    rows.forEach(([row, , length, ones, ...bits], i) => {
      const filled = bits.filter((bit) => bit !== '')
      expect(bits).toHaveLength(data.width)
      expect(Number(row)).toBe(i + 1)
      expect(filled).toHaveLength(Number(length))
      expect(filled.filter((bit) => bit === '1')).toHaveLength(Number(ones))
      expect(Number(ones)).toBe(data.targets[i])
    })
  },
)
