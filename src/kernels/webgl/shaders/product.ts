import { LSTM, PRECISION } from './common.ts'

/**
 * h·U: a fragment computes 4 rows × COLUMNS units, each a target, 4 gates a texel. A row's sum does not depend on
 * where it stands.
 *
 * Box [H / COLUMNS, the level's parents / 4].
 */
export const PRODUCT_OF_H = `${PRECISION}${LSTM}
uniform sampler2D h;
layout(location = 0) out vec4 sums[4 * COLUMNS];

void main() {
  int unit = int(gl_FragCoord.x) * COLUMNS;
  int row = int(gl_FragCoord.y) * 4;
  vec4 a0 = vec4(0), a1 = vec4(0), a2 = vec4(0), a3 = vec4(0);
#if COLUMNS == 2
  vec4 b0 = vec4(0), b1 = vec4(0), b2 = vec4(0), b3 = vec4(0);
#endif
  for (int k = 0; k < units; k += 4) {
    int quad = k >> 2;
    vec4 h0 = texelFetch(h, ivec2(quad, row), 0);
    vec4 h1 = texelFetch(h, ivec2(quad, row + 1), 0);
    vec4 h2 = texelFetch(h, ivec2(quad, row + 2), 0);
    vec4 h3 = texelFetch(h, ivec2(quad, row + 3), 0);
    vec4 u0 = texelFetch(lstm, ivec2(unit, k), 0);
    vec4 u1 = texelFetch(lstm, ivec2(unit, k + 1), 0);
    vec4 u2 = texelFetch(lstm, ivec2(unit, k + 2), 0);
    vec4 u3 = texelFetch(lstm, ivec2(unit, k + 3), 0);
    a0 += h0.x * u0 + h0.y * u1 + h0.z * u2 + h0.w * u3;
    a1 += h1.x * u0 + h1.y * u1 + h1.z * u2 + h1.w * u3;
    a2 += h2.x * u0 + h2.y * u1 + h2.z * u2 + h2.w * u3;
    a3 += h3.x * u0 + h3.y * u1 + h3.z * u2 + h3.w * u3;
#if COLUMNS == 2
    vec4 v0 = texelFetch(lstm, ivec2(unit + 1, k), 0);
    vec4 v1 = texelFetch(lstm, ivec2(unit + 1, k + 1), 0);
    vec4 v2 = texelFetch(lstm, ivec2(unit + 1, k + 2), 0);
    vec4 v3 = texelFetch(lstm, ivec2(unit + 1, k + 3), 0);
    b0 += h0.x * v0 + h0.y * v1 + h0.z * v2 + h0.w * v3;
    b1 += h1.x * v0 + h1.y * v1 + h1.z * v2 + h1.w * v3;
    b2 += h2.x * v0 + h2.y * v1 + h2.z * v2 + h2.w * v3;
    b3 += h3.x * v0 + h3.y * v1 + h3.z * v2 + h3.w * v3;
#endif
  }
#if COLUMNS == 2
  sums[0] = a0; sums[1] = b0;
  sums[2] = a1; sums[3] = b1;
  sums[4] = a2; sums[5] = b2;
  sums[6] = a3; sums[7] = b3;
#else
  sums[0] = a0; sums[1] = a1; sums[2] = a2; sums[3] = a3;
#endif
}
`
