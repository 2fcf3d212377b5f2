import { expect, test } from 'vitest'
import { figure, table } from './table.ts'

test('columns are as wide as their widest cell, numbers to the right', () => {
  expect(
    table(
      ['name', ' ms'],
      [
        ['stock', '1,912'],
        ['fused', '18.7'],
        ['a longer one', ''],
      ],
    ),
  ).toBe(
    [
      '| name         |    ms |',
      '| ------------ | ----: |',
      '| stock        | 1,912 |',
      '| fused        |  18.7 |',
      '| a longer one |       |',
    ].join('\n'),
  )
})

test('cells that a row lacks are empty', () => {
  expect(table(['a', 'b'], [['x']]).split('\n')[2]).toBe('| x   |     |')
})

test('figures have the digits that their size needs, and what was not measured has none', () => {
  expect([0.412, 18.66, 193.2, 1912.4].map(figure)).toEqual(['0.41', '18.7', '193', '1,912'])
  expect([null, NaN, Infinity].map(figure)).toEqual(['', '', ''])
})
