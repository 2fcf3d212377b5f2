import { LSTM, PLAN, PRECISION, PRODUCT, TANH } from './common.ts'

/**
 * A node's c and h (TRAIN-3), a texel for 4 units: z = x·K + b + h·U, the product being its parent's.
 *
 * Box [H/4, the level's rows].
 */
export const CELL = `${PRECISION}${PLAN}${LSTM}${PRODUCT}${TANH}
uniform sampler2D before;
layout(location = 0) out vec4 h;
layout(location = 1) out vec4 c;

vec4 gateOf(vec4 z) {
#if HARD
  return clamp(0.2 * z + 0.5, 0.0, 1.0);
#else
  return 0.5 * tanhOf(0.5 * z) + 0.5;
#endif
}

vec4 zOf(int unit, int row, float x) {
  return (x * kernelOf(unit) + biasOf(unit)) + productOf(unit, row);
}

void main() {
  int quad = int(gl_FragCoord.x);
  ivec4 node = planAt(int(gl_FragCoord.y));
  int parent = node.x;
  float x = inputOf(node.y);
  int unit = quad * 4;
  vec4 z0 = zOf(unit, parent, x);
  vec4 z1 = zOf(unit + 1, parent, x);
  vec4 z2 = zOf(unit + 2, parent, x);
  vec4 z3 = zOf(unit + 3, parent, x);
  vec4 i = gateOf(vec4(z0.x, z1.x, z2.x, z3.x));
  vec4 f = gateOf(vec4(z0.y, z1.y, z2.y, z3.y));
  vec4 g = tanhOf(vec4(z0.z, z1.z, z2.z, z3.z));
  vec4 o = gateOf(vec4(z0.w, z1.w, z2.w, z3.w));
  c = f * texelFetch(before, ivec2(quad, parent), 0) + i * g;
  h = o * tanhOf(c);
}
`
