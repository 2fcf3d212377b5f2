import { ARTICLE_PADDING } from '#room/core/article.ts'
import type { EngineRun } from '#room/core/engineContract.ts'
import type { MaskUse } from '#room/core/inside.ts'
import { bitsToCells, padded, type Bits } from '#room/core/padding.ts'
import type { Answer, ProofRow, Watched } from '#room/core/results.ts'
import { type Variant, isMasked } from '#room/core/variants.ts'
import { REPORT_MS } from './epochReporter.ts'
import { makeInsideTeller } from './insideTeller.ts'
import { computeProof } from './proof.ts'
import type { Event, LoadCommand } from './messages.ts'

/** What a watcher needs of the server. */
export interface Around {
  readonly post: (event: Event) => void
  readonly now: () => number
  readonly breathe: () => Promise<void>
  readonly fail: (error: unknown) => void
  /** Whether a job trains or proves; predictions are answered meanwhile, the padding proof waits. */
  readonly busy: () => boolean
}

export interface Watcher {
  /** Answers for this sequence now, and proves it as soon as nothing else is under way. */
  readonly watch: (watched: Watched) => void
  /** Whether each epoch is to be answered, none left out. */
  readonly follow: (on: boolean) => void
  /** Tells with each answer what goes on inside, too; null: no more. */
  readonly look: (mask: MaskUse | null) => void
  /** After each epoch of training, for an answer where one is due; resolves when the weights may move on. */
  readonly epochDone: (stop: () => boolean) => Promise<void>
  /** Nothing else uses the run any more. */
  readonly idle: () => void
  /** One prediction for the article's section, as it is and with the article's padding. */
  readonly predict: (bits: Bits) => Promise<void>
  readonly end: () => void
}

/** While training, proofs may take a tenth of the time, and come a few times a second (MSG-6). */
const PROOF_SHARE = 0.1
const PROOF_MS = 250

/** Rows of the proof that hold for this sequence and these weights; moving the slider computes none of them again. */
interface KnownRows {
  readonly bits: Bits
  readonly epoch: number
  readonly rows: Map<string, ProofRow>
}

/** Keeps the page's sequence answered: at each toggle and as it is trained (MSG-3), and proved when there is time. */
export function makeWatcher(
  { run: id, variant, settings }: Pick<LoadCommand, 'run' | 'variant' | 'settings'>,
  run: EngineRun,
  { post, now, breathe, fail, busy }: Around,
): Watcher {
  const insideTeller = makeInsideTeller(variant, settings, { now, busy })
  let watched: Watched | null = null
  let ended = false
  let answering = false
  let latest = Promise.resolve()
  let follows = false
  let again = false
  let answeredAt = -Infinity
  /** Counts proofs: only the newest goes on. */
  let proofs = 0
  let proofMs = 0
  let provedAt = -Infinity
  let known: KnownRows = { bits: '', epoch: -1, rows: new Map() }

  /** Resolves when what is shown now has been answered. */
  function answer(): Promise<void> {
    // The latest toggle wins: those that came while one was being answered are answered once.
    if (answering) again = true
    else latest = answerAll()
    return latest
  }

  async function answerAll(): Promise<void> {
    answering = true
    try {
      do {
        again = false
        if (watched === null || ended) return
        // One answer after the other, or the older could come last.
        const { state } = run
        const found = await predictWatched(variant, run, watched)
        if (ended) return
        post({ type: 'answered', run: id, answer: found })
        answeredAt = now()
        // Whoever waits for a newer answer does not wait for the inside of this one.
        const inside = again ? null : insideTeller.tell(found, state)
        if (inside) post({ type: 'inside', run: id, inside })
      } while (again)
    } finally {
      answering = false
    }
  }

  async function prove(stop: () => boolean): Promise<void> {
    const what = watched
    if (what === null || ended || stop()) return
    const mine = ++proofs
    const outdated = () => stop() || ended || mine !== proofs || watched !== what
    const began = now()
    if (known.bits !== what.bits || known.epoch !== run.state.epoch) {
      known = { bits: what.bits, epoch: run.state.epoch, rows: new Map() }
    }
    await computeProof(
      { variant, run, watched: what, known: known.rows, breathe, outdated },
      (proof) => {
        post({ type: 'proved', run: id, proof })
      },
    )
    provedAt = now()
    proofMs = provedAt - began
  }

  function answerAndProve(): void {
    answer()
      .then(() => prove(busy))
      .catch(fail)
  }

  return {
    watch(next) {
      watched = next
      answerAndProve()
    },
    follow(on) {
      follows = on
    },
    look(mask) {
      insideTeller.look(mask)
      if (mask !== null) answer().catch(fail)
    },
    async epochDone(stop) {
      // A small network's epoch takes less than a millisecond: the page would do nothing but listen (MSG-6).
      if (follows || now() - answeredAt >= REPORT_MS) await answer()
      const due = now() - provedAt > Math.max(PROOF_MS, proofMs / PROOF_SHARE)
      if (due && !stop()) await prove(stop)
    },
    idle() {
      // A proof that began before the weights moved may not have noticed that they did.
      proofs++
      answerAndProve()
    },
    async predict(bits) {
      const with10 = padded(bits, { place: 'behind', steps: ARTICLE_PADDING })
      const [plain, extended] = await Promise.all([
        run.predict([bitsToCells(bits)], 'model'),
        run.predict([with10], isMasked(variant) ? 'model' : 'away'),
      ])
      post({ type: 'predicted', run: id, bits, prediction: at(plain), padded: at(extended) })
    },
    end() {
      ended = true
    },
  }
}

/** All three are asked for before any is awaited, so that they speak of the same weights. */
async function predictWatched(variant: Variant, run: EngineRun, watched: Watched): Promise<Answer> {
  const { epoch } = run.state
  const row = padded(watched.bits, watched.padding)
  const alone = run.predict([bitsToCells(watched.bits)], 'model')
  const away = run.predict([row], 'away')
  const masked = isMasked(variant) ? run.predict([row], 'model') : away
  const [prediction, unmasked, withMask] = await Promise.all([alone, away, masked])
  return {
    ...watched,
    epoch,
    prediction: at(prediction),
    padded: at(withMask),
    unmasked: at(unmasked),
  }
}

const at = (values: Float32Array, index = 0): number => values[index] ?? NaN
