import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import type { Context } from './context.ts'
import { askDevice } from './device.ts'
import { makeDrawing } from './draws.ts'
import { makePrograms } from './programs.ts'
import type { WaitUntil } from './readBack.ts'
import { webglPredictor } from './webglPredictor.ts'
import { webglTrainer } from './webglTrainer.ts'

/**
 * The kernel on a WebGL2 context, which others may draw in, too; null where it computes in 16 bits. Programs are
 * compiled once for all trainers and predictors.
 * @param waitUntil how to wait for the GPU
 * @param mostTargets use no more render targets than these
 */
export function openWebglKernel(
  gl: WebGL2RenderingContext,
  waitUntil: WaitUntil,
  mostTargets = 8,
): LstmKernel | null {
  const device = askDevice(gl, mostTargets)
  if (!device) return null
  const context: Context = {
    gl,
    device,
    programs: makePrograms(gl),
    drawing: makeDrawing(gl),
    waitUntil,
  }
  return {
    trainer: (model) => webglTrainer(context, model),
    predictor: (model) => webglPredictor(context, model),
  }
}
