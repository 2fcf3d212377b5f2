import { expect, test } from 'vitest'
import { REPLAY_SETTINGS } from '#room/core/article.ts'
import { initialState } from '#room/store/initialState.ts'
import type { State } from '#room/store/state.ts'
import { articleRows } from './articleRows.ts'

const state = initialState('en', null)
const value = Math.fround(4.8812904)

const after = (results: Partial<State['article']['embedding']>): State => ({
  ...state,
  article: { ...state.article, embedding: { ...state.article.embedding, ...results } },
})

test('Fixed length has one line, the others one more with padding', () => {
  expect(articleRows(state).map(({ variant, padded }) => [variant, padded])).toEqual([
    ['fixed', false],
    ['masking', false],
    ['masking', true],
    ['embedding', false],
    ['embedding', true],
  ])
})

test('before it is run there is neither a number nor a difference', () => {
  for (const { own, difference } of articleRows(state)) {
    expect(own).toEqual({ 'dense-first': { kind: 'none' }, together: { kind: 'none' } })
    expect(difference).toBeNull()
  }
})

test('[TRAIN-5] the difference is taken under the order of TensorFlow 1.5, between float32 numbers', () => {
  const result = { prediction: value, padded: value, backend: 'wasm' } as const
  const rows = articleRows(after({ 'dense-first': result })).slice(3)
  for (const row of rows) {
    expect(row.own['dense-first']).toEqual({ kind: 'number', value, backend: 'wasm' })
    expect(row.own.together.kind).toBe('none')
    expect(Math.abs(row.difference ?? 1)).toBeLessThan(1e-6)
  }
})

test('a replay under way says how far it is, in its own column', () => {
  const run = state.runs.embedding
  const running: State = {
    ...state,
    runs: {
      ...state.runs,
      embedding: { ...run, settings: REPLAY_SETTINGS, phase: { kind: 'running', goal: 100 } },
    },
  }
  const row = articleRows(running).at(-1)
  expect(row?.own['dense-first']).toEqual({ kind: 'running', epoch: 0, epochs: 100 })
  expect(row?.own.together.kind).toBe('none')
})
