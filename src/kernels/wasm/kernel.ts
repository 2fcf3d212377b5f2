import relaxed from './assembly/kernel.as.ts?relaxed'
import simd from './assembly/kernel.as.ts?simd'

/** 'relaxed': a multiply-add is one instruction. Rounded once instead of twice, so last digits differ. */
export type Build = 'relaxed' | 'simd'

const BYTES: Record<Build, Uint8Array<ArrayBuffer>> = { relaxed, simd }

/** What assembly/kernel.as.ts exports; addresses are in bytes. */
export interface Kernel {
  readonly memory: WebAssembly.Memory
  /** Makes room for a model's weights. */
  open(units: number, vocabulary: number): void
  /** Where weights or moments stand in Keras's order on their way in and out. */
  staging(): number
  /** From there to the weights (0), or to the first (2) or second (3) moments. */
  pack(part: number): void
  unpack(part: number): void
  /** Zeroes gradients and moments. */
  clear(): void
  /** After the weights have changed. */
  prepare(): void
  /** Makes room for a plan, and says where its integers go. */
  reserve(
    rows: number,
    slots: number,
    parents: number,
    levels: number,
    runs: number,
    widest: number,
  ): number
  forward(hard: boolean): void
  denseForward(): void
  predictions(): number
  gradients(): number
  denseBackward(): void
  backward(hard: boolean): void
  /** Where weights begin and end that are updated together: the LSTM's (0), with embeddings (1), the Dense layer's (2). */
  partBegin(part: number): number
  partEnd(part: number): number
  adam(
    begin: number,
    end: number,
    rate: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    epsilon: number,
  ): void
  rmsprop(
    begin: number,
    end: number,
    rate: number,
    rho: number,
    rest: number,
    epsilon: number,
  ): void
  sgd(begin: number, end: number, rate: number): void
  /** 96 operations a turn, as fast as they go. */
  peak(turns: number): number
}

/** The best build that this engine takes; null where there is no WebAssembly SIMD. */
export function bestBuild(): Build | null {
  if (WebAssembly.validate(relaxed)) return 'relaxed'
  return WebAssembly.validate(simd) ? 'simd' : null
}

/** Kernels, each with a memory of its own. */
export interface Kernels {
  take(): Kernel
  giveBack(kernel: Kernel): void
}

/** A memory cannot be made smaller, so one that has become this large is left to the garbage collector. */
const MOST_KEPT_BYTES = 2 ** 26

/** The module is compiled once; kernels that were given back are taken again. */
export async function compileKernel(build: Build): Promise<Kernels> {
  const module = await WebAssembly.compile(BYTES[build])
  const free: Kernel[] = []
  return {
    take: () => free.pop() ?? (new WebAssembly.Instance(module).exports as unknown as Kernel),
    giveBack(kernel) {
      if (kernel.memory.buffer.byteLength <= MOST_KEPT_BYTES) free.push(kernel)
    },
  }
}
