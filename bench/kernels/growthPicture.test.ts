import { expect, test } from 'vitest'
import { AXES, type Axis, type Series } from './growth.ts'
import { growthPicture } from './growthPicture.ts'

function series(backend: Series['backend']): Series[] {
  return (Object.keys(AXES) as Axis[]).map((axis) => ({
    axis,
    backend,
    renderer: null,
    points: AXES[axis].map((at) => ({ at, msPerEpoch: at / 10 })),
  }))
}

const points = Object.values(AXES).flat().length

test('every point has its mark, every backend its shape, and each stands once in the legend', () => {
  const both = growthPicture([...series('webgl'), ...series('wasm')])
  expect(both.match(/<circle /g)).toHaveLength(points + 1)
  expect(both.match(/<rect /g)).toHaveLength(points + 1)
  expect(both.match(/<path class="line /g)).toHaveLength(8)
})

test('a backend that was not measured is not in the picture', () => {
  const alone = growthPicture(series('wasm'))
  expect(alone).toContain('fused WASM')
  expect(alone).not.toContain('fused WebGL')
  expect(alone).not.toContain('NaN')
})
