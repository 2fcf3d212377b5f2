/** How near to Keras final predictions come on each backend (TRAIN-6). */
export const TOLERANCE = { webgl: 2e-4, wasm: 2e-5, cpu: 2e-5 } as const
