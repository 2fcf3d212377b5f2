import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRedraws } from './redraws.ts'

const GAP = 250

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function recorder(takesMs = 0) {
  const drawn: number[] = []
  const failed = vi.fn<(error: unknown) => void>()
  const draw = async (picture: number) => {
    drawn.push(picture)
    await new Promise((resolve) => setTimeout(resolve, takesMs))
    if (picture < 0) throw new Error('no such picture')
  }
  return { drawn, failed, redraws: makeRedraws(draw, GAP, failed) }
}

test('the first picture is drawn at once, later ones no more often than allowed', async () => {
  const { drawn, redraws } = recorder()
  for (let picture = 0; picture < 100; picture++) {
    redraws.ask(picture)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(drawn[0]).toBe(0)
  expect(drawn.length).toBeLessThanOrEqual(5)
})

test('the latest picture is always drawn in the end', async () => {
  const { drawn, redraws } = recorder()
  for (let picture = 0; picture < 33; picture++) redraws.ask(picture)
  await vi.advanceTimersByTimeAsync(1)
  redraws.ask(33)
  redraws.ask(34)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(drawn).toEqual([32, 34])
})

test('what will stay is drawn without a pause, after a slow drawing too', async () => {
  const { drawn, redraws } = recorder(200)
  redraws.ask(1)
  await vi.advanceTimersByTimeAsync(300)
  redraws.ask(2)
  await vi.advanceTimersByTimeAsync(10)
  expect(drawn).toEqual([1])
  redraws.ask(3, true)
  await vi.advanceTimersByTimeAsync(10)
  expect(drawn).toEqual([1, 3])
  // In the midst of a drawing: right after it.
  redraws.ask(4, true)
  await vi.advanceTimersByTimeAsync(100)
  expect(drawn).toEqual([1, 3])
  await vi.advanceTimersByTimeAsync(100)
  expect(drawn).toEqual([1, 3, 4])
  // The next is in no hurry again.
  await vi.advanceTimersByTimeAsync(200)
  redraws.ask(5)
  await vi.advanceTimersByTimeAsync(100)
  expect(drawn).toEqual([1, 3, 4])
})

test('a slow drawing leaves more time to the rest', async () => {
  const { drawn, redraws } = recorder(200)
  for (let ms = 0; ms < 2_000; ms += 10) {
    redraws.ask(ms)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(drawn.length).toBeLessThanOrEqual(3)
})

test('a drawing that fails is told of and does not stop the next', async () => {
  const { drawn, failed, redraws } = recorder()
  redraws.ask(-1)
  await vi.advanceTimersByTimeAsync(1)
  redraws.ask(2)
  await vi.advanceTimersByTimeAsync(GAP)
  expect(failed).toHaveBeenCalledOnce()
  expect(drawn).toEqual([-1, 2])
})

test('the last picture can be drawn again', async () => {
  const { drawn, redraws } = recorder()
  redraws.again()
  redraws.ask(1)
  await vi.advanceTimersByTimeAsync(GAP)
  redraws.again()
  await vi.advanceTimersByTimeAsync(GAP)
  expect(drawn).toEqual([1, 1])
})

test('after the end nothing is drawn', async () => {
  const { drawn, redraws } = recorder()
  redraws.ask(1)
  redraws.stop()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(drawn).toEqual([])
})
