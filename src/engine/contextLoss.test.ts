import { expect, test } from 'vitest'
import { NO_LOSS, unlessLost } from './contextLoss.ts'

const pending = () => new Promise<string>(() => {})

function makeLoss() {
  const controller = new AbortController()
  const state = { isLost: false }
  const loss = { isLost: () => state.isLost, told: controller.signal }
  return { loss, controller, state }
}

test('work that is done counts', async () => {
  expect(await unlessLost(NO_LOSS, Promise.resolve('done'), () => 'lost')).toBe('done')
  await expect(unlessLost(NO_LOSS, Promise.reject(new Error('bug')), () => '')).rejects.toThrow(
    'bug',
  )
})

test('work that never ends is given up when the loss is told', async () => {
  const { loss, controller } = makeLoss()
  const result = unlessLost(loss, pending(), () => 'lost')
  controller.abort()
  expect(await result).toBe('lost')
})

test('work that ends after the loss, before it is told, does not count', async () => {
  const { loss, state } = makeLoss()
  state.isLost = true
  expect(await unlessLost(loss, Promise.resolve('garbage'), () => 'lost')).toBe('lost')
  const refused = unlessLost(loss, Promise.resolve('garbage'), () => {
    throw new Error('lost')
  })
  await expect(refused).rejects.toThrow('lost')
})

test('work that fails after the loss, before it is told, is given up', async () => {
  const { loss, state } = makeLoss()
  state.isLost = true
  const failing = Promise.reject(new Error('no context'))
  expect(await unlessLost(loss, failing, () => 'lost')).toBe('lost')
})
