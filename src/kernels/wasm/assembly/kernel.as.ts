// What is called from outside; kernel.ts says how.
import { staging as stagingAt, y as yAt, dy as dyAt, U, E, W, size } from './memory.as'

export { backward, forward, prepare } from './lstm.as'
export { denseBackward, denseForward } from './dense.as'
export { adam, rmsprop, sgd } from './optimizers.as'
export { clear, pack, unpack } from './pack.as'
export { open, reserve } from './memory.as'
export { peak } from './peak.as'

export function staging(): usize { return stagingAt }
export function predictions(): usize { return yAt }
export function gradients(): usize { return dyAt }

// Where the weights that are updated together begin and end: 0 the LSTM's, 1 with the embeddings, 2 the Dense layer's.
export function partBegin(part: i32): usize { return part == 2 ? W : U }
export function partEnd(part: i32): usize { return part == 2 ? U + size : part == 1 ? W : E }
