import { afterEach, expect, test, vi } from 'vitest'
import { meterDraws } from './drawMeter.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A context that draws nothing. */
function stubContext() {
  const noDraw = () => undefined
  class Context {}
  Object.assign(Context.prototype, {
    drawArrays: noDraw,
    drawArraysInstanced: noDraw,
    drawElements: noDraw,
    drawElementsInstanced: noDraw,
    drawRangeElements: noDraw,
  })
  vi.stubGlobal('WebGL2RenderingContext', Context)
  return () => new Context() as unknown as WebGL2RenderingContext
}

test('draws of training steps are counted; those of the validation behind them are not', () => {
  const context = stubContext()
  const meter = meterDraws()
  const gl = context()
  const draw = (times: number) => {
    for (let i = 0; i < times; i++) gl.drawArrays(0, 0, 3)
  }
  draw(7)
  for (let epoch = 0; epoch < 2; epoch++) {
    meter.beginEpoch(3)
    for (let step = 0; step < 3; step++) {
      expect(meter.askedToStop()).toBe(false)
      draw(41)
    }
    draw(5)
    expect(meter.askedToStop()).toBe(false)
    draw(21)
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
