import { afterEach, expect, test, vi } from 'vitest'
import { meterDraws } from './drawMeter.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Contexts that draw nothing. */
class Context {
  drawArrays() {}
  drawArraysInstanced() {}
  drawElements() {}
  drawElementsInstanced() {}
  drawRangeElements() {}
}

test('draws of training steps are counted; those of the validation behind them are not', () => {
  vi.stubGlobal('WebGL2RenderingContext', Context)
  const meter = meterDraws(() => undefined)
  const gl = new Context()
  const draw = (times: number) => {
    for (let i = 0; i < times; i++) gl.drawArrays()
  }
  draw(7)
  for (let epoch = 0; epoch < 2; epoch++) {
    meter.beginEpoch(3)
    for (let step = 0; step < 3; step++) {
      expect(meter.askedToStop()).toBe(false)
      draw(41)
    }
    draw(5)
    for (let batch = 0; batch < 5; batch++) {
      expect(meter.askedToStop()).toBe(false)
      draw(21)
    }
    meter.askedToStop()
  }
  expect(meter.read().draws).toBe(41)
  meter.clear(false)
  expect(meter.read()).toEqual({ draws: null, issueMsPerStep: null })
})

test('of steps that are asked for more than once, all draws are counted, and only theirs', () => {
  vi.stubGlobal('WebGL2RenderingContext', Context)
  const meter = meterDraws(() => undefined)
  const gl = new Context()
  const slice = (times: number) => {
    meter.askedToStop()
    for (let i = 0; i < times; i++) gl.drawArrays()
  }
  for (let epoch = 0; epoch < 2; epoch++) {
    meter.beginEpoch(2)
    for (const times of [10, 31, 4, 37]) slice(times)
    // The validation.
    slice(21)
    meter.askedToStop()
    meter.endEpoch(41)
  }
  expect(meter.read().draws).toBe(41)

  meter.beginEpoch(2)
  slice(41)
  slice(40)
  meter.askedToStop()
  expect(() => meter.endEpoch(41)).toThrow('81 draws were counted, 82 are said')
})

test('where it is asked for, the GPU is waited for before the clock of a step begins', () => {
  vi.stubGlobal('WebGL2RenderingContext', Context)
  vi.useFakeTimers()
  const gl = new Context()
  const waitedFor: unknown[] = []
  const meter = meterDraws((context) => {
    waitedFor.push(context)
    vi.advanceTimersByTime(1000)
  })
  const issue = (whenIdle: boolean) => {
    meter.clear(whenIdle)
    meter.beginEpoch(1)
    meter.askedToStop()
    vi.advanceTimersByTime(2)
    gl.drawArrays()
    meter.askedToStop()
    meter.endEpoch(1)
    return meter.read().issueMsPerStep
  }
  expect(issue(false)).toBe(2)
  expect(waitedFor).toEqual([])
  expect(issue(true)).toBe(2)
  expect(waitedFor).toEqual([gl, gl])
  vi.useRealTimers()
})

test('without WebGL there is nothing to count', () => {
  const meter = meterDraws(() => undefined)
  meter.beginEpoch(3)
  for (let step = 0; step < 4; step++) meter.askedToStop()
  expect(meter.read()).toEqual({ draws: null, issueMsPerStep: null })
})
