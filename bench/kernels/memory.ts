import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import type { BenchPage, MemoryUse } from './browserPage.ts'
import type { Case } from './cases.ts'
import { table } from './table.ts'

/** Small, so that a thousand epochs are soon done; the embeddings are trained, so that all that there is takes part. */
const SMALL: Settings = {
  ...ARTICLE_SETTINGS,
  samples: 40,
  medianLength: 3,
  units: 8,
  batchSize: 20,
  trainable: true,
}

const WARM_UP = 100
const EPOCHS = 1000

/** What a run holds, of the fused kernels on one backend. */
export interface Growing {
  readonly backend: Case['backend']
  readonly points: readonly (MemoryUse & { readonly epoch: number })[]
}

/** Memory in use after some epochs, and after a thousand. */
export async function measureMemory(page: BenchPage): Promise<Growing[]> {
  const all: Growing[] = []
  for (const backend of ['wasm', 'webgl'] as const) {
    console.error(`${backend}: ${String(EPOCHS)} epochs …`)
    const trainer = await page.openTrainer()
    const { device } = await trainer.open(backend)
    if (device.backend === backend && device.noFused === null) {
      await trainer.load('embedding', { ...SMALL, backend })
      const points: Growing['points'][number][] = []
      for (let epoch = WARM_UP; epoch <= EPOCHS; epoch += (EPOCHS - WARM_UP) / 3) {
        await trainer.trainEpochs(epoch - (points.at(-1)?.epoch ?? 0))
        points.push({ epoch, ...(await page.memoryUse()) })
      }
      all.push({ backend, points })
    }
    await trainer.end()
  }
  return all
}

export function tableOfMemory(all: readonly Growing[]): string {
  const head = ['backend', ' epochs', ' scripts, MB', ' page’s process, MB', ' GPU’s process, MB']
  const rows = all.flatMap(({ backend, points }) =>
    points.map(({ epoch, scriptBytes, pageBytes, gpuBytes }) => [
      backend,
      String(epoch),
      megabytes(scriptBytes),
      megabytes(pageBytes),
      megabytes(gpuBytes),
    ]),
  )
  return table(head, rows)
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '' : (bytes / 2 ** 20).toFixed(1)
}
