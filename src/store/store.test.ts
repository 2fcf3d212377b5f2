import { expect, test } from 'vitest'
import { VARIANTS } from '#room/core/variants.ts'
import { initialState } from './initialState.ts'
import { makeStore } from './store.ts'

const start = () => makeStore(initialState('en', null))

test('a change is applied, and those who listen are told once', () => {
  const store = start()
  const heard: unknown[] = []
  store.subscribe((after, before) => heard.push([before, after]))
  const { before, after } = store.apply({ type: 'choose-theme', theme: 'dark' })
  expect(after.theme).toBe('dark')
  expect(store.getState()).toBe(after)
  expect(heard).toEqual([[before, after]])
})

test('what changes nothing leaves the same state, and nobody is told', () => {
  const store = start()
  let times = 0
  store.subscribe(() => times++)
  const { before, after } = store.apply({ type: 'pause' })
  expect(after).toBe(before)
  expect(times).toBe(0)
})

test('who listens no more is told no more', () => {
  const store = start()
  let times = 0
  const leave = store.subscribe(() => times++)
  leave()
  store.apply({ type: 'choose-theme', theme: 'dark' })
  expect(times).toBe(0)
})

test('each variant has a run of its own number, and the next run has another', () => {
  const { runs, article, nextRun } = initialState('en', null)
  const ids = VARIANTS.map((variant) => runs[variant].id)
  expect(new Set([...ids, nextRun]).size).toBe(VARIANTS.length + 1)
  expect(Object.keys(article)).toEqual(VARIANTS)
})
