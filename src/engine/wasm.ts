import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'

/** Makes tfjs run on its WebAssembly backend; false where that cannot be had. */
export async function openWasm(): Promise<boolean> {
  // The threaded build starts its workers from a blob: address, which our policy forbids, and gains little at these
  // sizes. tfjs wants an address for it all the same.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  try {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': simd,
    })
    return await tf.setBackend('wasm')
  } catch {
    // A second try after one that failed throws.
    return false
  }
}
