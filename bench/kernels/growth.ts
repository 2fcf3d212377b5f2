import type { NoFusedReason } from '#room/core/device.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import type { BenchPage, RemoteTrainer } from './browserPage.ts'
import type { Case } from './cases.ts'
import { median, significant } from './statistics.ts'

/** What is changed, one at a time, from the article's settings; Fixed. */
export const AXES = {
  units: [16, 32, 64, 128, 256, 512],
  batchSize: [10, 30, 100, 300, 900],
  length: [5, 10, 20, 40, 64],
  samples: [1000, 2000, 5000, 10_000, 20_000],
} as const

export type Axis = keyof typeof AXES

interface Point {
  readonly at: number
  readonly msPerEpoch: number
}

/** The fused kernels on one backend, along one axis. */
export interface Series {
  readonly axis: Axis
  readonly backend: Case['backend']
  readonly renderer: string | null
  readonly points: readonly Point[]
}

export interface Growth {
  readonly variant: 'fixed'
  readonly series: readonly Series[]
  readonly leftOut: readonly {
    readonly backend: Case['backend']
    readonly why: NoFusedReason | 'no-backend'
  }[]
}

const TURNS = 3
const TURN_MS = 500
const WARM_UP_MS = 300

/** Time of an epoch against each axis, on every backend that has fused kernels: medians of a few turns. */
export async function measureGrowth(page: BenchPage): Promise<Growth> {
  const series: Series[] = []
  const leftOut: Growth['leftOut'][number][] = []
  for (const backend of ['webgl', 'wasm'] as const) {
    const trainer = await page.openTrainer()
    const { device } = await trainer.open(backend)
    const why = device.backend === backend ? device.noFused : 'no-backend'
    if (why !== null) leftOut.push({ backend, why })
    else {
      for (const axis of Object.keys(AXES) as Axis[]) {
        console.error(`${backend}: ${axis} …`)
        const points = await pointsOf(trainer, backend, axis)
        series.push({ axis, backend, renderer: device.renderer, points })
      }
    }
    await trainer.end()
  }
  return { variant: 'fixed', series, leftOut }
}

async function pointsOf(
  trainer: RemoteTrainer,
  backend: Case['backend'],
  axis: Axis,
): Promise<Point[]> {
  const points: Point[] = []
  for (const at of AXES[axis]) {
    await trainer.load('fixed', { ...ARTICLE_SETTINGS, backend, kernels: 'fused', [axis]: at })
    await trainer.train(WARM_UP_MS)
    const turns: number[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      const { ms, epochs, work } = await trainer.train(TURN_MS)
      if (!work) throw new Error('the fused kernels did not run')
      turns.push(ms / epochs)
    }
    points.push({ at, msPerEpoch: significant(median(turns), 4) })
  }
  return points
}
