import { expect, test } from 'vitest'
import { bitsToCells, MOST_PADDING, padded } from '#room/core/padding.ts'
import { isMasked, VARIANTS, type Variant } from '#room/core/variants.ts'
import { load, loadedBench, proveTraining, SETTINGS, train, watch, type Bench } from './bench.ts'
import { toyPrediction, undisturbed } from './toyEngine.ts'

/** What the toy predicts after so many epochs, in a row with so many steps of padding behind. */
function predicted(variant: Variant, epoch: number, bits: string, steps = 0) {
  const { state } = undisturbed(variant, SETTINGS, epoch)
  const row = steps === 0 ? bitsToCells(bits) : padded(bits, { place: 'behind', steps })
  const by = (mask: 'model' | 'away', fill = -1) =>
    toyPrediction(variant, SETTINGS, state, row, mask, fill)
  return { model: by('model'), away: by('away'), zeros: by('away', 0) }
}

const answers = (bench: Bench) => bench.said('answered').map(({ answer }) => answer)
const proofs = (bench: Bench) => bench.said('proved').map(({ proof }) => proof)

async function takeTurns(bench: Bench, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await bench.turns.next()
}

test.each(VARIANTS)('[MSG-3] what is watched is answered and proved, %s', async (variant) => {
  const bench = await loadedBench(load(1, variant))
  bench.send(watch(1, '101', 7))
  await bench.turns.all()
  const alone = predicted(variant, 0, '101')
  const row = predicted(variant, 0, '101', 7)
  expect(answers(bench)).toEqual([
    {
      bits: '101',
      padding: { place: 'behind', steps: 7 },
      epoch: 0,
      prediction: alone.model,
      padded: row.model,
      unmasked: row.away,
    },
  ])
  const curve = proofs(bench).at(-1)?.curve ?? []
  expect(curve).toHaveLength(MOST_PADDING + 1)
  expect(curve[7]).toEqual({
    padding: { place: 'behind', steps: 7 },
    masked: isMasked(variant) ? row.model : null,
    unmasked: row.away,
    zeros: isMasked(variant) ? null : row.zeros,
  })
  expect(proofs(bench).at(-1)?.inCompany).toBe(alone.model)
})

test('[PAD-1] no run is asked for anything after another took its place', async () => {
  for (let moment = 0; moment < 40; moment++) {
    const bench = await loadedBench(load(1, 'fixed'))
    bench.send(watch(1, '1111100000'))
    await takeTurns(bench, moment)
    bench.send(load(2, 'fixed'))
    await bench.turns.all()
    expect({ moment, breaches: bench.breaches }).toEqual({ moment, breaches: [] })
  }
})

test('[PAD-6] a proof that training overtook is never told', async () => {
  for (let moment = 0; moment < 40; moment++) {
    const bench = await loadedBench(load(1, 'fixed'))
    bench.send(watch(1, '1111100000'))
    await takeTurns(bench, moment)
    // What the proof waits for takes longer than a whole epoch.
    bench.send(train(1, 1))
    while (bench.said('stopped').length === 0) await bench.turns.next(1)
    await bench.turns.all()
    const told = proofs(bench).map(({ epoch, table }) => ({ epoch, alone: table[0]?.unmasked }))
    const right = told.map(({ epoch }) => ({
      epoch,
      alone: predicted('fixed', epoch, '1111100000').away,
    }))
    expect({ moment, told }).toEqual({ moment, told: right })
    expect(told.at(-1)?.epoch).toBe(1)
  }
})

test.each([
  ['trains', train(1, 9)],
  ['proves that training ignores padding', proveTraining(1)],
])('[MSG-3] a toggle is answered at once while the worker %s', async (_, work) => {
  const bench = await loadedBench()
  bench.send(work)
  await bench.turns.next()
  bench.send(watch(1, '11'))
  // The three predictions take a turn each; the work waits for its own.
  for (let i = 0; i < 3; i++) await bench.turns.next(1)
  expect(answers(bench)).toMatchObject([{ bits: '11', epoch: 0 }])
  expect(bench.said('training-proved')).toEqual([])
})
