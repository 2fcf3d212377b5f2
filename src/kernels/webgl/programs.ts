import { throwContextGone } from './contextGone.ts'
import { VERTEX } from './shaders/vertex.ts'

/** A program: each of its samplers has a texture unit of its own. */
export interface Program {
  /** Draws are made with it from now on. The first time, it is waited for until it is compiled. */
  use(): Uniforms
}

interface Uniforms {
  /** Name and texture unit. */
  readonly samplers: readonly (readonly [string, number])[]
  /** Sets a uniform of the program in use; one that the compiler has left out is no matter. */
  set(name: string, value: number): void
}

/** What a fragment shader's `#if`s ask, and constants. */
export type Defines = Readonly<Record<string, number>>

/**
 * Has each program compiled once for a context; they stay for as long as the context does. None is waited for here, so
 * those that are asked for one after another are compiled side by side.
 */
export type Programs = (source: string, defines: Defines) => Program

export function makePrograms(gl: WebGL2RenderingContext): Programs {
  const known = new Map<string, Program>()
  return (source, defines) => {
    const lines = Object.entries(defines).map(([name, value]) => `#define ${name} ${String(value)}`)
    const fragment = ['#version 300 es', ...lines, source].join('\n')
    const program = known.get(fragment) ?? begin(gl, fragment)
    known.set(fragment, program)
    return program
  }
}

/** Nothing that is asked of a program before it is compiled and linked can be answered without waiting. */
function begin(gl: WebGL2RenderingContext, fragment: string): Program {
  const handle = gl.createProgram()
  const shaders = [compile(gl, gl.VERTEX_SHADER, VERTEX), compile(gl, gl.FRAGMENT_SHADER, fragment)]
  for (const shader of shaders) gl.attachShader(handle, shader)
  gl.linkProgram(handle)
  for (const shader of shaders) gl.deleteShader(shader)
  let uniforms: Uniforms | null = null
  return {
    use() {
      if (!uniforms) mustBeLinked(gl, handle, shaders, fragment)
      gl.useProgram(handle)
      uniforms ??= uniformsOf(gl, handle)
      return uniforms
    },
  }
}

function compile(gl: WebGL2RenderingContext, kind: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(kind)
  // null of a lost context, which takes anything.
  if (!shader) throwContextGone()
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  return shader
}

function mustBeLinked(
  gl: WebGL2RenderingContext,
  handle: WebGLProgram,
  shaders: readonly WebGLShader[],
  fragment: string,
): void {
  if (gl.getProgramParameter(handle, gl.LINK_STATUS) || gl.isContextLost()) return
  const logs = [gl.getProgramInfoLog(handle), ...shaders.map((its) => gl.getShaderInfoLog(its))]
  throw new Error(`a shader does not compile: ${logs.join('\n')}\n${fragment}`)
}

/** Of the program in use. */
function uniformsOf(gl: WebGL2RenderingContext, handle: WebGLProgram): Uniforms {
  const samplers: [string, number][] = []
  const setters = new Map<string, (value: number) => void>()
  const count = Number(gl.getProgramParameter(handle, gl.ACTIVE_UNIFORMS))
  for (let i = 0; i < count; i++) {
    const info = gl.getActiveUniform(handle, i)
    if (!info) continue
    const { name, type } = info
    const at = gl.getUniformLocation(handle, name)
    if (type === gl.FLOAT) setters.set(name, (value) => gl.uniform1f(at, value))
    else if (type === gl.INT) setters.set(name, (value) => gl.uniform1i(at, value))
    else {
      gl.uniform1i(at, samplers.length)
      samplers.push([name, samplers.length])
    }
  }
  return { samplers, set: (name, value) => setters.get(name)?.(value) }
}
