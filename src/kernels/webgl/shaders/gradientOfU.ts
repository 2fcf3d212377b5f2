import { forTile, PLAN, PRECISION, writeTile } from './common.ts'

/** Adds 4 rows' parts to the sums `a` of a unit, of which S is read into `s`. */
const turn = (a: string, s: string, unit: string) => `
    vec4 ${s}0 = texelFetch(sum, ivec2(${unit}, rows.x), 0);
    vec4 ${s}1 = texelFetch(sum, ivec2(${unit}, rows.y), 0);
    vec4 ${s}2 = texelFetch(sum, ivec2(${unit}, rows.z), 0);
    vec4 ${s}3 = texelFetch(sum, ivec2(${unit}, rows.w), 0);
    ${a}0 += h0.x * ${s}0 + h1.x * ${s}1 + h2.x * ${s}2 + h3.x * ${s}3;
    ${a}1 += h0.y * ${s}0 + h1.y * ${s}1 + h2.y * ${s}2 + h3.y * ${s}3;
    ${a}2 += h0.z * ${s}0 + h1.z * ${s}1 + h2.z * ${s}2 + h3.z * ${s}3;
    ${a}3 += h0.w * ${s}0 + h1.w * ${s}1 + h2.w * ${s}2 + h3.w * ${s}3;`

/**
 * dU = Σ h ⊗ S over the parents: a tile's rows are inputs, its columns units. With ADD to what the batch's pieces
 * before gave. The rows behind the last parent are the root's, whose h is zero.
 *
 * Box [H / COLUMNS, H/4].
 */
export const GRADIENT_OF_U = `${PRECISION}${PLAN}
uniform sampler2D h;
uniform sampler2D sum;
uniform int parentsAt;
uniform int parents;
#if ADD
uniform sampler2DArray gradient;
#endif
layout(location = 0) out vec4 dU[4 * COLUMNS];

#if ADD
vec4 sumBefore(int layer) {
  return texelFetch(gradient, ivec3(gl_FragCoord.xy, layer), 0);
}
#else
vec4 sumBefore(int layer) { return vec4(0); }
#endif

void main() {
  int unit = int(gl_FragCoord.x) * COLUMNS;
  int quad = int(gl_FragCoord.y);
  vec4 a0 = sumBefore(0), a1 = sumBefore(COLUMNS), a2 = sumBefore(2 * COLUMNS), a3 = sumBefore(3 * COLUMNS);
#if COLUMNS == 2
  vec4 b0 = sumBefore(1), b1 = sumBefore(3), b2 = sumBefore(5), b3 = sumBefore(7);
#endif
  int end = parentsAt + ((parents + 3) >> 2);
  for (int i = parentsAt; i < end; i++) {
    ivec4 rows = planAt(i);
    vec4 h0 = texelFetch(h, ivec2(quad, rows.x), 0);
    vec4 h1 = texelFetch(h, ivec2(quad, rows.y), 0);
    vec4 h2 = texelFetch(h, ivec2(quad, rows.z), 0);
    vec4 h3 = texelFetch(h, ivec2(quad, rows.w), 0);
${forTile(turn('a', 's', 'unit'), turn('b', 't', 'unit + 1'))}
  }
${writeTile('dU')}
}
`
