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

test('without WebGL there is nothing to count', () => {
  const meter = meterDraws()
  meter.beginEpoch(3)
  for (let step = 0; step < 4; step++) meter.askedToStop()
  expect(meter.read()).toEqual({ draws: null, scriptMsPerStep: null })
})
