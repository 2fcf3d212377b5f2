/** How the arithmetic is done, and what it saves. */
export const work = {
  kernels: (backend: string, kernels: string) => `${backend}, ${kernels}`,
  /** For whoever wonders why a laptop does so much in a second. */
  gflops: (gflops: string) => `${gflops}\u{a0}GFLOP/s`,
  draws: (draws: string) => `${draws} draws per step`,
  summary: (percent: number) => {
    const share = percent > 99 ? 'over 99%' : `${percent.toFixed(0)}%`
    return `Shared steps: ${share} of the work saved`
  },
  figureLabel: 'States of a batch',
  caption: (rows: string, states: string) =>
    `The latest batch: ${rows} rows, ${states} states. A level for each bit read; a block is one state, as wide as the rows that share it.`,
  why: 'Rows that begin alike have the same state for as long as they are alike, so the fused kernels compute it once for all of them. A padded step keeps the state and costs nothing.',
  counted: (matrixRows: string, paddedRows: string) =>
    `In the latest epoch the hidden state was multiplied by the recurrent kernel ${matrixRows} times. Row by row and step by step, padding included, it would have been ${paddedRows} times.`,
  limits:
    'The sums are the same, only in another order. The gain comes from these data: there are two bits, so rows repeat each other. Numbers with decimals would share nothing.',
  softwareGpu:
    'This browser has no graphics card for WebGL and draws on the processor: WASM would be faster.',
  switchToWasm: 'Switch to WASM',
  switched: (finished: boolean) =>
    `WASM takes over at the next Reset${finished ? ' or Train' : ''}.`,
}
