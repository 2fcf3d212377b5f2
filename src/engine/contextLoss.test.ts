import { expect, test, vi } from 'vitest'
import { throwContextGone } from '#room/kernels/webgl/contextGone.ts'
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

test.each([
  ['is done', () => Promise.resolve('garbage')],
  ['fails', () => Promise.reject(new Error('no texture'))],
])('work that %s after the loss waits until it is told, and does not count', async (_, work) => {
  const { loss, controller, state } = makeLoss()
  state.isLost = true
  const settled = vi.fn<() => void>()
  const result = unlessLost(loss, work(), () => 'lost').finally(settled)
  await new Promise((resolve) => setTimeout(resolve))
  expect(settled).not.toHaveBeenCalled()
  controller.abort()
  expect(await result).toBe('lost')
})

test('giving up may be a rejection', async () => {
  const { loss, controller, state } = makeLoss()
  state.isLost = true
  const result = unlessLost(loss, Promise.resolve('garbage'), throwContextGone)
  controller.abort()
  await expect(result).rejects.toThrow('context')
})

test('work that is begun after the loss was told does not count', async () => {
  const { loss, controller, state } = makeLoss()
  state.isLost = true
  controller.abort()
  expect(await unlessLost(loss, pending(), () => 'lost')).toBe('lost')
})
