import * as tf from '@tensorflow/tfjs'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'

/**
 * Gives the wasm backend the kernel that it lacks (tfjs issue 8082): the gradient of a lookup, and so what a trained
 * Embedding needs. x [n, ...], segmentIds [n] → [numSegments, ...]: the sum of the rows that share a number.
 */
export function registerSegmentSum(): void {
  if (tf.getKernel(tf.UnsortedSegmentSum, 'wasm')) return
  tf.registerKernel({
    kernelName: tf.UnsortedSegmentSum,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend, attrs }) => {
      const { x, segmentIds } = inputs as unknown as Record<'x' | 'segmentIds', tf.TensorInfo>
      const { numSegments } = attrs as unknown as tf.UnsortedSegmentSumAttrs
      return segmentSum(backend as BackendWasm, x, segmentIds, numSegments)
    },
  })
}

function segmentSum(
  wasm: BackendWasm,
  x: tf.TensorInfo,
  segmentIds: tf.TensorInfo,
  segments: number,
): tf.TensorInfo {
  const inner = x.shape.slice(1)
  const result = wasm.makeOutput([segments, ...inner], x.dtype)
  // The views are taken after the last allocation: one that grows the heap would detach them.
  const sums = wasm.typedArrayFromHeap(result)
  const values = wasm.typedArrayFromHeap(x)
  const ids = wasm.typedArrayFromHeap(segmentIds)
  const size = tf.util.sizeFromShape(inner)
  // In float64, so that the order of many small terms does not tell.
  const exact = new Float64Array(segments * size)
  ids.forEach((id, row) => {
    for (let i = 0; i < size; i++) {
      exact[id * size + i] = (exact[id * size + i] ?? 0) + (values[row * size + i] ?? 0)
    }
  })
  sums.set(exact)
  return result
}
