import { throwContextGone } from './contextGone.ts'
import { VERTEX } from './shaders/vertex.ts'
import { UNITS } from './units.ts'

export interface Program {
  /** Draws are made with it from now on. The first time, it is waited for until it is compiled. */
  use(): Uniforms
}

interface Uniforms {
  /** Name and texture unit (units.ts). */
  readonly samplers: readonly (readonly [string, number])[]
  /** Sets a uniform of the program in use, where it is another; one that the compiler has left out is no matter. */
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
  const numbers = new Map<string, { readonly set: (value: number) => void; value: number }>()
  const count = Number(gl.getProgramParameter(handle, gl.ACTIVE_UNIFORMS))
  for (let i = 0; i < count; i++) {
    const info = gl.getActiveUniform(handle, i)
    if (!info) continue
    const { name, type } = info
    const at = gl.getUniformLocation(handle, name)
    if (type === gl.FLOAT) numbers.set(name, { set: (value) => gl.uniform1f(at, value), value: 0 })
    else if (type === gl.INT)
      numbers.set(name, { set: (value) => gl.uniform1i(at, value), value: 0 })
    else {
      const unit = UNITS[name]
      if (unit === undefined) throw new Error(`no texture unit for ${name}`)
      gl.uniform1i(at, unit)
      samplers.push([name, unit])
    }
  }
  return {
    samplers,
    set(name, value) {
      const its = numbers.get(name)
      // GL begins with zeros.
      if (!its || its.value === value) return
      its.set(value)
      its.value = value
    },
  }
}
