import { expect, test } from 'vitest'
import { lengthError, rowsByLength } from '#room/core/lengthErrors.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import {
  load,
  loadedBench,
  SETTINGS,
  train,
  watch,
  type Bench,
} from '#room/protocol/testing/bench.ts'
import type { Command } from './messages.ts'
import { toyPrediction, toyStart, undisturbed } from '#room/protocol/testing/toyModel.ts'

const look = (run: number, on = true): Command => ({ type: 'watch-lengths', run, on })
const told = (bench: Bench) => bench.said('lengths-measured').map(({ errors }) => errors)

/** What the toy's error is by length after so many epochs. */
function expected(variant: Variant, epoch: number) {
  const { state } = undisturbed(variant, SETTINGS, epoch)
  const { dataset } = toyStart(variant, SETTINGS)
  const lengths = rowsByLength(dataset, SETTINGS.seed).map((group) =>
    lengthError(
      group,
      group.rows.map((row) => toyPrediction(variant, SETTINGS, state, row, 'model', -1)),
    ),
  )
  return { epoch, lengths, complete: true }
}

test.each(VARIANTS)('[EVAL-2] whoever looks is told, of all lengths, %s', async (variant) => {
  const bench = await loadedBench(load(1, variant))
  bench.send(look(1))
  await bench.turns.all()
  expect(told(bench).at(-1)).toEqual(expected(variant, 0))
  expect(bench.breaches).toEqual([])
})

test('[EVAL-2] where nobody looks nothing is measured, nor for a run that is gone', async () => {
  const bench = await loadedBench(load(1, 'masking'))
  bench.send(look(2), look(1), look(1, false), train(1, 2))
  await bench.turns.all()
  expect(told(bench)).toEqual([])
})

test('[EVAL-2] after training it is measured again, on the weights of the last epoch', async () => {
  const bench = await loadedBench(load(1, 'masking'))
  bench.send(look(1))
  await bench.turns.all()
  bench.send(train(1, 3))
  await bench.turns.all()
  expect(told(bench).at(-1)).toEqual(expected('masking', 3))
  // What is known is not measured again, whatever the page watches.
  const before = told(bench).length
  bench.send(watch(1, '1'), look(1, false), look(1))
  await bench.turns.all()
  expect(told(bench)).toHaveLength(before)
})

test('[EVAL-2] disturbed at any moment, it tells of nothing but one state of the weights at a time', async () => {
  for (let moment = 0; moment < 30; moment++) {
    const bench = await loadedBench(load(1, 'masking'))
    bench.send(look(1))
    for (let i = 0; i < moment; i++) await bench.turns.next()
    bench.send(train(1, 2))
    for (let i = 0; i < moment; i++) await bench.turns.next()
    bench.send(watch(1, '101'))
    await bench.turns.all()
    const right = told(bench).map(({ epoch, complete, lengths }) => ({
      ...expected('masking', epoch),
      lengths: expected('masking', epoch).lengths.slice(0, lengths.length),
      complete,
    }))
    expect(told(bench)).toEqual(right)
    expect(told(bench).at(-1)).toEqual(expected('masking', 2))
    expect(bench.breaches).toEqual([])
  }
})

test('[MSG-1] a run whose place another took is measured no further', async () => {
  for (let moment = 0; moment < 30; moment++) {
    const bench = await loadedBench(load(1, 'masking'))
    bench.send(look(1))
    for (let i = 0; i < moment; i++) await bench.turns.next()
    bench.send(load(2, 'fixed'))
    while (bench.said('loaded').length === 0) await bench.turns.next(1)
    await bench.turns.all()
    expect({ moment, breaches: bench.breaches }).toEqual({ moment, breaches: [] })
    expect(bench.events.at(-1)).toMatchObject({ type: 'loaded', run: 2 })
  }
})
