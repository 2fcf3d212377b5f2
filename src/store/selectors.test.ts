import { expect, test } from 'vitest'
import { changedSettings } from './selectors.ts'
import { atRest, play } from './scenes.ts'

test("[SET-1] a setting is away from the article's by its value, not by how it is written", () => {
  const write = (text: string) => ({ type: 'edit-field', name: 'learningRate', text }) as const
  expect(changedSettings(play(atRest(), write('1e-3')))).toEqual([])
  expect(changedSettings(play(atRest(), write('1e-4')))).toEqual(['learningRate'])
  expect(changedSettings(play(atRest(), write('1e')))).toEqual(['learningRate'])
})
