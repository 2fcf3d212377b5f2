import { expect, test } from 'vitest'
import { PAGE_ROWS, pageOf, type TablePage } from './tablePage.ts'

test('a run that fits is one page', () => {
  expect(pageOf(100, 'latest')).toEqual({
    from: 1,
    to: 100,
    newer: null,
    older: null,
    oldest: null,
  })
})

test('the page of the latest epochs goes along with the run', () => {
  expect(pageOf(1_000, 'latest')).toMatchObject({ from: 801, to: 1_000, newer: null, older: 800 })
  expect(pageOf(1_001, 'latest')).toMatchObject({ from: 802, to: 1_001 })
})

test('a page of older epochs stays where it is', () => {
  expect(pageOf(1_000, 800)).toMatchObject({ from: 601, to: 800, newer: 'latest' })
  expect(pageOf(1_500, 800)).toMatchObject({ from: 601, to: 800, newer: 1_000 })
})

test.each([1, 200, 201, 999, 10_000])('every one of %d epochs can be reached', (epochs) => {
  const seen = new Set<number>()
  let page: TablePage = pageOf(epochs, 'latest')
  for (;;) {
    for (let epoch = page.from; epoch <= page.to; epoch++) seen.add(epoch)
    expect(page.to - page.from).toBeLessThan(PAGE_ROWS)
    if (page.older === null) break
    page = pageOf(epochs, page.older)
  }
  expect(seen.size).toBe(epochs)
})

test('the oldest page holds the first epoch', () => {
  const { oldest } = pageOf(10_000, 'latest')
  expect(pageOf(10_000, oldest ?? 'latest')).toMatchObject({ from: 1, older: null })
})

test('a page of a run that was reset is cut to what there is', () => {
  expect(pageOf(50, 800)).toMatchObject({ from: 1, to: 50, newer: null })
})
