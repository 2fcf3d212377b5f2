// GLSL that several shaders have in common. Names are those of the kernels' glossary (passes.ts).

export const PRECISION = `
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;
precision highp isampler2D;
`

/** Texels of the plan (layout.ts). */
export const PLAN = `
uniform isampler2D plan;
ivec4 planAt(int i) { return texelFetch(plan, ivec2(i & 511, i >> 9), 0); }
`

/** A slot's y, dy, and sum of squared errors. */
export const ENDS = `
uniform sampler2D ends;
vec4 endAt(int slot) { return texelFetch(ends, ivec2(slot & 63, slot >> 6), 0); }
`

/** The LSTM's weights (weightTexels.ts). */
export const LSTM = `
uniform sampler2D lstm;
uniform int units;
vec4 kernelOf(int unit) { return texelFetch(lstm, ivec2(unit, units), 0); }
vec4 biasOf(int unit) { return texelFetch(lstm, ivec2(unit, units + 1), 0); }
float inputOf(int token) { return texelFetch(lstm, ivec2(token, units + 2), 0).x; }
`

/** h·U of a row, the 4 gates of a unit: as product.ts writes it, 4 rows × COLUMNS units in the layers of a texel. */
export const PRODUCT = `
uniform sampler2DArray product;
vec4 productOf(int unit, int row) {
  int layer = (row & 3) * COLUMNS + unit % COLUMNS;
  return texelFetch(product, ivec3(unit / COLUMNS, row >> 2, layer), 0);
}
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
