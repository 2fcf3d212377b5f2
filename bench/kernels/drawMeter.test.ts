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
  const meter = meterDraws()
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
  meter.clear()
  expect(meter.read()).toEqual({ draws: null, scriptMsPerStep: null })
})

test('of steps that are asked for more than once, all draws are counted, and only theirs', () => {
  vi.stubGlobal('WebGL2RenderingContext', Context)
  const meter = meterDraws()
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

test('without WebGL there is nothing to count', () => {
  const meter = meterDraws()
  meter.beginEpoch(3)
  for (let step = 0; step < 4; step++) meter.askedToStop()
  expect(meter.read()).toEqual({ draws: null, scriptMsPerStep: null })
})
