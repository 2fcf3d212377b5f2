import { describe, expect, test } from 'vitest'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { trainShape, type Shape } from './trainShape.ts'

/** Units around the multiples of four and eight that vectors and blocks have, and batches around those of six. */
const SHAPES: readonly Shape[] = [
  { units: 1, rows: 1, longest: 1 },
  { units: 1, rows: 40, longest: 64, recurrentActivation: 'sigmoid' },
  { units: 2, rows: 300, longest: 10, embeddings: 'trained' },
  { units: 3, rows: 7, longest: 0 },
  { units: 4, rows: 13, longest: 5, optimizer: 'rmsprop' },
  { units: 5, rows: 20, longest: 9, share: false },
  { units: 7, rows: 31, longest: 6, optimizer: 'sgd', updateOrder: 'dense-first' },
  { units: 8, rows: 2, longest: 64, embeddings: 'frozen' },
  { units: 9, rows: 64, longest: 12, embeddings: 'trained', updateOrder: 'dense-first' },
  { units: 12, rows: 50, longest: 20, vocabulary: 12 },
  { units: 17, rows: 100, longest: 8, recurrentActivation: 'sigmoid', optimizer: 'rmsprop' },
  { units: 31, rows: 30, longest: 30, embeddings: 'trained', optimizer: 'rmsprop' },
  { units: 33, rows: 300, longest: 10, share: false },
  { units: 64, rows: 100, longest: 10, updateOrder: 'dense-first' },
  { units: 100, rows: 60, longest: 12, recurrentActivation: 'sigmoid' },
  { units: 512, rows: 4, longest: 6 },
]

/** The largest batch that the page lets anybody set. */
const ROWS = 20_000

/** Its rows end on a few hundred nodes, so that each of these has many. */
const MUCH_ALIKE: Shape = { units: 6, rows: ROWS, longest: 8 }

/** More nodes than the longest side of a texture has texels, on any GPU that there is: 16,384, or 32,768 on a few. */
const LITTLE_ALIKE: Shape = { units: 4, rows: ROWS, longest: 10, vocabulary: 12 }

const NEAR = 1e-5

/**
 * After ten steps: losses and predictions within 1e-5 of the reference, and so every weight, relatively to its array.
 * @param large how the kernel does a batch of many nodes, by its own `mostNodes`
 */
export function describeAgainstReference(
  name: string,
  kernel: LstmKernel,
  large: 'whole' | 'in pieces',
): void {
  describe(`${name} is the reference`, () => {
    test.each([...SHAPES, MUCH_ALIKE])('[KERN-3] %o', { timeout: 60_000 }, async (shape) => {
      expect(await partsApart(shape, kernel)).toEqual({ pieces: 1, apart: [] })
    })

    test.each(['together', 'dense-first'] as const)(
      `[KERN-3] [KERN-5] ${String(ROWS)} rows that share little, ${large}, %s`,
      { timeout: 60_000 },
      async (updateOrder) => {
        const { pieces, apart } = await partsApart({ ...LITTLE_ALIKE, updateOrder }, kernel)
        expect(apart).toEqual([])
        expect(pieces > 1).toBe(large === 'in pieces')
      },
    )
  })
}

/** What is not near the reference. */
async function partsApart(shape: Shape, kernel: LstmKernel) {
  const found = await trainShape(shape, kernel)
  const expected = await trainReference(shape)
  const both = (of: typeof found) => ({
    losses: of.losses,
    predictions: of.predictions,
    ...of.weights,
  })
  const theirs = both(expected)
  const distances = Object.entries<Float32Array>({ ...both(found) }).map(
    ([part, values]) =>
      [part, relativeDistance(values, theirs[part as keyof typeof theirs] ?? [])] as const,
  )
  return { pieces: found.pieces, apart: distances.filter(([, distance]) => !(distance < NEAR)) }
}

/** Trained once for all kernels that a file tests. */
const references = new Map<string, ReturnType<typeof trainShape>>()

function trainReference(shape: Shape): ReturnType<typeof trainShape> {
  const key = JSON.stringify(shape)
  const known = references.get(key) ?? trainShape(shape, kernelOfPasses(referencePasses))
  references.set(key, known)
  return known
}

/** The largest distance of two entries, in parts of the largest entry. */
function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const largest = (values: number[]) => values.reduce((most, value) => Math.max(most, value), 0)
  if (a.length !== b.length) return Infinity
  const far = largest(Array.from(a, (value, i) => Math.abs(value - (b[i] ?? NaN))))
  const size = largest(Array.from(b, Math.abs))
  return far === 0 ? 0 : far / size
}
