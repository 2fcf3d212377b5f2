import { ENDS_WIDTH, PLAN_WIDTH } from '#room/kernels/webgl/layout.ts'

// GLSL that several shaders have in common. Names are those of the kernels' glossary (passes.ts).

export const PRECISION = `
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;
precision highp isampler2D;
`

/** The place of a texel whose row is folded into rows of `width`, a power of two. */
const folded = (index: string, width: number) =>
  `ivec2(${index} & ${width - 1}, ${index} >> ${Math.log2(width)})`

/** Texels of the plan (layout.ts). */
export const PLAN = `
uniform isampler2D plan;
ivec4 planAt(int i) { return texelFetch(plan, ${folded('i', PLAN_WIDTH)}, 0); }
`

/** A slot's y, dy, and sum of squared errors. */
export const ENDS = `
uniform sampler2D ends;
vec4 endAt(int slot) { return texelFetch(ends, ${folded('slot', ENDS_WIDTH)}, 0); }
`

/** The LSTM's weights (weightTexels.ts). */
export const LSTM = `
uniform sampler2D lstm;
uniform int units;
vec4 kernelOf(int unit) { return texelFetch(lstm, ivec2(unit, units), 0); }
vec4 biasOf(int unit) { return texelFetch(lstm, ivec2(unit, units + 1), 0); }
float inputOf(int token) { return texelFetch(lstm, ivec2(token, units + 2), 0).x; }
`

// Products are computed in tiles: a fragment has 4 rows × COLUMNS columns, each a target and so a layer of the texel.

/** Where a tile's texture has a row of a column. */
export const TILE = `
ivec3 inTile(int column, int row) {
  return ivec3(column / COLUMNS, row >> 2, (row & 3) * COLUMNS + column % COLUMNS);
}
`

/** The sums of a tile, of its first column and of its second, if it has one. */
export const TILE_SUMS = `
  vec4 a0 = vec4(0), a1 = vec4(0), a2 = vec4(0), a3 = vec4(0);
#if COLUMNS == 2
  vec4 b0 = vec4(0), b1 = vec4(0), b2 = vec4(0), b3 = vec4(0);
#endif
`

/** The same for both columns. */
export const forTile = (first: string, second: string): string => `${first}
#if COLUMNS == 2
${second}
#endif
`

/** Writes a tile's sums to its targets. */
export const writeTile = (targets: string): string => `
#if COLUMNS == 2
  ${targets}[0] = a0; ${targets}[1] = b0;
  ${targets}[2] = a1; ${targets}[3] = b1;
  ${targets}[4] = a2; ${targets}[5] = b2;
  ${targets}[6] = a3; ${targets}[7] = b3;
#else
  ${targets}[0] = a0; ${targets}[1] = a1; ${targets}[2] = a2; ${targets}[3] = a3;
#endif
`

/** h·U of a row, the 4 gates of a unit, as product.ts writes it. */
export const PRODUCT = `${TILE}
uniform sampler2DArray product;
vec4 productOf(int unit, int row) { return texelFetch(product, inTile(unit, row), 0); }
`

/**
 * tanh x = x·P(x²) / Q(x²), both of degree 4: within 2e-8 of tanh's value, relatively, before rounding. Fitted to
 * |x| ≤ 9; beyond it float32 knows only 1. (What drivers make of GLSL's own differs, and may be NaN for a large x.)
 */
const tanhOf = (type: string) => `
${type} tanhOf(${type} x) {
  x = clamp(x, -9.0, 9.0);
  ${type} t = x * x;
  ${type} p = t * 1.335490686742647e-8 + 2.0609299917039577e-5;
  ${type} q = t * 7.776670509789698e-7 + 3.285658165558858e-4;
  p = t * p + 3.495603225091424e-3;
  q = t * q + 2.5877041673320823e-2;
  p = t * p + 0.13381039014247165;
  q = t * q + 0.4671435463694699;
  p = t * p + 0.9999999794956747;
  q = t * q + 1.0;
  return clamp(x * p / q, -1.0, 1.0);
}
`

export const TANH = [tanhOf('float'), tanhOf('vec4')].join('')
