import { describe, expect, it } from 'vitest'
import { steppedText } from './steppedText.ts'

describe('the arrow keys in a number field', () => {
  it('add and take away the setting’s step', () => {
    expect(steppedText('units', '128', 1)).toBe('129')
    expect(steppedText('maskValue', '-1', -1)).toBe('-2')
  })

  it('leave no dust of binary fractions', () => {
    expect(steppedText('validationSplit', '0.1', 1)).toBe('0.15')
    expect(steppedText('lengthSigma', '0.7', 1)).toBe('0.8')
  })

  it('go by tens where a setting spans decades', () => {
    expect(steppedText('learningRate', '0.001', 1)).toBe('0.01')
    expect(steppedText('learningRate', '0.001', -1)).toBe('0.0001')
  })

  it('stop at the bounds', () => {
    expect(steppedText('units', '512', 1)).toBe('512')
    expect(steppedText('seed', '0', -1)).toBe('0')
  })

  it('leave alone what is no value of the setting', () => {
    expect(steppedText('units', 'abc', 1)).toBeNull()
    expect(steppedText('optimizer', 'adam', 1)).toBeNull()
  })
})
