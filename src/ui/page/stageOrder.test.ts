import { describe, expect, it } from 'vitest'
import { columnsOf, stageOrder } from './stageOrder.ts'

describe('the order of the stage', () => {
  it('goes from left to right where all stand side by side', () => {
    expect(stageOrder('wide', false)).toEqual(['settings', 'train', 'try'])
    expect(stageOrder('wide', true)).toEqual(['settings', 'train', 'try'])
  })

  it('puts the settings below where two stand side by side', () => {
    expect(stageOrder('medium', false)).toEqual(['try', 'train', 'settings'])
  })

  it('puts Train first on a phone, until there is something to try', () => {
    expect(stageOrder('narrow', false)).toEqual(['train', 'try', 'settings'])
    expect(stageOrder('narrow', true)).toEqual(['try', 'train', 'settings'])
  })
})

describe('[URL-3] the columns of a stage that parts are left out of', () => {
  it.each([
    [['settings', 'train', 'try'], 'all'],
    [['train', 'try'], 'pair'],
    [['settings', 'train'], 'beside'],
    [['settings', 'try'], 'beside'],
    [['try'], 'one'],
  ] as const)('%j: %s', (parts, columns) => {
    expect(columnsOf(parts)).toBe(columns)
  })
})
