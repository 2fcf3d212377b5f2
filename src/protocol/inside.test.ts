import { expect, test } from 'vitest'
import type { MaskUse } from '#room/core/inside.ts'
import { insidePass } from '#room/core/insidePass.ts'
import { padded } from '#room/core/padding.ts'
import { VARIANTS } from '#room/core/variants.ts'
import {
  load,
  loadedBench,
  SETTINGS,
  train,
  watch,
  type Bench,
} from '#room/protocol/testing/bench.ts'
import { makeInsideTeller } from './insideTeller.ts'
import type { Command } from './messages.ts'
import { undisturbed } from '#room/protocol/testing/toyModel.ts'

const look = (mask: MaskUse | null): Command => ({ type: 'look', run: 1, mask })

const insides = (bench: Bench) => bench.said('inside').map(({ inside }) => inside)

test.each(VARIANTS)('[INSIDE-3] whoever looks is told of what is watched, %s', async (variant) => {
  const bench = await loadedBench(load(1, variant))
  bench.send(watch(1, '101', 2), look('away'))
  await bench.turns.all()
  const cells = padded('101', { place: 'behind', steps: 2 })
  const { weights } = undisturbed(variant, SETTINGS, 0).state
  const answer = bench.said('answered').at(-1)?.answer
  expect(insides(bench).at(-1)).toEqual({
    bits: '101',
    padding: { place: 'behind', steps: 2 },
    epoch: 0,
    mask: 'away',
    cells,
    units: 1,
    denseKernel: weights.denseKernel,
    prediction: answer?.unmasked,
    ...insidePass(variant, SETTINGS, weights, cells, 'away'),
  })
})

test('[INSIDE-3] nothing is computed while nobody looks', async () => {
  const bench = await loadedBench()
  bench.send(watch(1, '101'))
  await bench.turns.all()
  bench.send(train(1, 3))
  await bench.turns.all()
  expect(bench.said('answered').length).toBeGreaterThan(1)
  expect(insides(bench)).toEqual([])

  bench.send(look('model'))
  await bench.turns.all()
  expect(insides(bench)).toHaveLength(1)
  bench.send(look(null), watch(1, '11'))
  await bench.turns.all()
  expect(insides(bench)).toHaveLength(1)
})

test('[INSIDE-3] after an epoch it is of that epoch’s weights, and of the prediction beside it', async () => {
  const bench = await loadedBench()
  bench.send(watch(1, '1101', 3), look('model'))
  await bench.turns.all()
  bench.send(train(1, 4))
  for (let turn = 0; turn < 200; turn++) {
    bench.wait(200)
    await bench.turns.next()
  }
  const answers = bench.said('answered').map(({ answer }) => answer)
  expect(new Set(insides(bench).map(({ epoch }) => epoch))).toEqual(new Set([0, 1, 2, 3, 4]))
  for (const { epoch, counts, prediction } of insides(bench)) {
    const { weights } = undisturbed('masking', SETTINGS, epoch).state
    const cells = padded('1101', { place: 'behind', steps: 3 })
    expect(counts).toEqual(insidePass('masking', SETTINGS, weights, cells, 'model').counts)
    expect(prediction).toBe(answers.find((answer) => answer.epoch === epoch)?.padded)
  }
})

test('while training, a pass that takes long is made seldom', () => {
  let clock = 0
  let training = true
  const now = () => (clock += 30)
  const teller = makeInsideTeller('masking', SETTINGS, { now, busy: () => training })
  const { state } = undisturbed('masking', SETTINGS, 0)
  const padding = { place: 'behind', steps: 0 } as const
  const answer = { bits: '1', padding, epoch: 0, prediction: 1, padded: 1, unmasked: 1 }
  const tell = () => teller.tell(answer, state)
  expect(tell()).toBeNull()
  teller.look('model')
  // Each takes 30 ms by this clock, so the next is due 300 ms later.
  expect(tell()).not.toBeNull()
  expect(tell()).toBeNull()
  training = false
  expect(tell()).not.toBeNull()
  training = true
  clock += 300
  expect(tell()).not.toBeNull()
})
