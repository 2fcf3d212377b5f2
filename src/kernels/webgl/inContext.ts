import type { Context } from './context.ts'

type Place = Pick<Context, 'gl' | 'drawing'>

/**
 * Works in a context that others draw in, too, and leaves it as they expect it. tfjs sets program, framebuffer,
 * viewport, vertex array and textures anew for each of its draws, but the scissor test only once; left on, it would cut
 * our draws off without a word.
 */
export function inContext<T>({ gl, drawing }: Place, work: () => T): T {
  const isCut = gl.isEnabled(gl.SCISSOR_TEST)
  if (isCut) gl.disable(gl.SCISSOR_TEST)
  gl.bindVertexArray(null)
  gl.activeTexture(gl.TEXTURE0)
  drawing.forget()
  try {
    return work()
  } finally {
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.activeTexture(gl.TEXTURE0)
    if (isCut) gl.enable(gl.SCISSOR_TEST)
  }
}

/** The same for work that yields: where it does, the context is others'. */
export function* inContextByTurns<T>(
  place: Place,
  work: Generator<void, T, void>,
): Generator<void, T, void> {
  for (;;) {
    const turn = inContext(place, () => work.next())
    if (turn.done) return turn.value
    yield
  }
}
