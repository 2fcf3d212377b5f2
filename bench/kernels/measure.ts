import type { NoFusedReason } from '#room/core/device.ts'
import type { BenchPage, RemoteTrainer } from './browserPage.ts'
import { casesOf, nameOf, settingsOf, type Case, type Group } from './cases.ts'
import type { BesidePeak, Block } from './trainer.ts'

/** One case's turn in a round. */
export interface Turn extends Block {
  /** Where the fused kernels run on WASM; null elsewhere. */
  readonly besidePeak: BesidePeak | null
  /** Of a training step, where the fused kernels run on WebGL, while the GPU has nothing else to do; null elsewhere. */
  readonly scriptMsPerStep: number | null
}

/** What was measured of a case; turns of one round stand at the same place in all cases of a group. */
export interface Samples extends Case {
  readonly openMs: number
  readonly loadMs: number
  readonly firstEpochMs: number
  readonly renderer: string | null
  readonly turns: readonly Turn[]
}

/** A case that this browser does not run. */
export interface LeftOut extends Case {
  readonly why: NoFusedReason | 'no-backend'
}

export interface Timing {
  readonly rounds: number
  /** A turn lasts so long, or one epoch where that is longer. */
  readonly turnMs: number
  /** Called in every round, for what else takes turns. */
  readonly otherTurn: (group: Group) => Promise<void>
}

/** Once an epoch is done a fused case trains on for so long before it is timed: compilers are at work until then. */
const WARM_UP_MS = 300

/** Some 20 ms each. */
const PEAKS_A_TURN = 15

interface Opened {
  readonly samples: Omit<Samples, 'turns'>
  readonly trainer: RemoteTrainer
  readonly turns: Turn[]
}

/** All cases of a group, each in its worker, all in one process; in every round each has its turn. */
export async function measureGroup(
  page: BenchPage,
  group: Group,
  { rounds, turnMs, otherTurn }: Timing,
): Promise<{ samples: Samples[]; leftOut: LeftOut[] }> {
  const opened: Opened[] = []
  const leftOut: LeftOut[] = []
  try {
    for (const its of casesOf(group)) {
      const trainer = await page.openTrainer()
      const start = await startCase(trainer, its)
      if (typeof start === 'string') {
        leftOut.push({ ...its, why: start })
        await trainer.end()
      } else opened.push({ samples: { ...its, ...start }, trainer, turns: [] })
    }
    for (let round = 0; round < rounds; round++) {
      for (const { samples, trainer, turns } of opened) {
        turns.push(await takeTurn(trainer, samples, turnMs))
      }
      await otherTurn(group)
    }
  } finally {
    for (const { trainer } of opened) await trainer.end()
  }
  return { samples: opened.map(({ samples, turns }) => ({ ...samples, turns })), leftOut }
}

/** From nothing to the first finished epoch, and the warm-up behind it; or why there is no such case here. */
async function startCase(trainer: RemoteTrainer, its: Case) {
  const { ms: openMs, device } = await trainer.open(its.backend)
  if (device.backend !== its.backend) return 'no-backend'
  if (its.kernels === 'fused' && device.noFused !== null) return device.noFused
  const { ms: loadMs } = await trainer.load(its.variant, settingsOf(its))
  const first = await trainer.train(0)
  mustBe(its, first)
  if (its.kernels === 'fused') await trainer.train(WARM_UP_MS)
  return { openMs, loadMs, firstEpochMs: first.ms, renderer: device.renderer }
}

async function takeTurn(trainer: RemoteTrainer, its: Case, turnMs: number): Promise<Turn> {
  const block = await trainer.train(turnMs)
  mustBe(its, block)
  const isFusedOn = (backend: Case['backend']) => its.backend === backend && its.kernels === 'fused'
  const besidePeak = isFusedOn('wasm') ? await trainer.trainBesidePeak(PEAKS_A_TURN) : null
  const idle = isFusedOn('webgl') ? await trainer.train(turnMs, true) : null
  return { ...block, besidePeak, scriptMsPerStep: idle?.issueMsPerStep ?? null }
}

/** Only the fused kernels give an account of their work, so no case can pass for another. */
function mustBe(its: Case, { work, draws, loss }: Block): void {
  const isIt =
    (work !== null) === (its.kernels === 'fused') && (draws !== null) === (its.backend === 'webgl')
  if (!isIt || !Number.isFinite(loss)) throw new Error(`not what it should be: ${nameOf(its)}`)
}
