import { PLAN, PRECISION } from './common.ts'

/**
 * dU = Σ h ⊗ S over the parents: a fragment computes 4 inputs × COLUMNS units, each a target. With ADD to what the
 * batch's pieces before gave. The rows behind the last parent are the root's, whose h is zero.
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
#if COLUMNS == 2
  vec4 a0 = sumBefore(0), a1 = sumBefore(2), a2 = sumBefore(4), a3 = sumBefore(6);
  vec4 b0 = sumBefore(1), b1 = sumBefore(3), b2 = sumBefore(5), b3 = sumBefore(7);
#else
  vec4 a0 = sumBefore(0), a1 = sumBefore(1), a2 = sumBefore(2), a3 = sumBefore(3);
#endif
  int end = parentsAt + ((parents + 3) >> 2);
  for (int i = parentsAt; i < end; i++) {
    ivec4 rows = planAt(i);
    vec4 h0 = texelFetch(h, ivec2(quad, rows.x), 0);
    vec4 h1 = texelFetch(h, ivec2(quad, rows.y), 0);
    vec4 h2 = texelFetch(h, ivec2(quad, rows.z), 0);
    vec4 h3 = texelFetch(h, ivec2(quad, rows.w), 0);
    vec4 s0 = texelFetch(sum, ivec2(unit, rows.x), 0);
    vec4 s1 = texelFetch(sum, ivec2(unit, rows.y), 0);
    vec4 s2 = texelFetch(sum, ivec2(unit, rows.z), 0);
    vec4 s3 = texelFetch(sum, ivec2(unit, rows.w), 0);
    a0 += h0.x * s0 + h1.x * s1 + h2.x * s2 + h3.x * s3;
    a1 += h0.y * s0 + h1.y * s1 + h2.y * s2 + h3.y * s3;
    a2 += h0.z * s0 + h1.z * s1 + h2.z * s2 + h3.z * s3;
    a3 += h0.w * s0 + h1.w * s1 + h2.w * s2 + h3.w * s3;
#if COLUMNS == 2
    s0 = texelFetch(sum, ivec2(unit + 1, rows.x), 0);
    s1 = texelFetch(sum, ivec2(unit + 1, rows.y), 0);
    s2 = texelFetch(sum, ivec2(unit + 1, rows.z), 0);
    s3 = texelFetch(sum, ivec2(unit + 1, rows.w), 0);
    b0 += h0.x * s0 + h1.x * s1 + h2.x * s2 + h3.x * s3;
    b1 += h0.y * s0 + h1.y * s1 + h2.y * s2 + h3.y * s3;
    b2 += h0.z * s0 + h1.z * s1 + h2.z * s2 + h3.z * s3;
    b3 += h0.w * s0 + h1.w * s1 + h2.w * s2 + h3.w * s3;
#endif
  }
#if COLUMNS == 2
  dU[0] = a0; dU[1] = b0;
  dU[2] = a1; dU[3] = b1;
  dU[4] = a2; dU[5] = b2;
  dU[6] = a3; dU[7] = b3;
#else
  dU[0] = a0; dU[1] = a1; dU[2] = a2; dU[3] = a3;
#endif
}
`
