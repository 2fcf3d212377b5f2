import { LSTM, PRECISION } from './common.ts'

/**
 * dh = U·S: a fragment computes 4 rows × COLUMNS quads of units, each a target.
 *
 * Box [H/4 / COLUMNS, the level's parents / 4].
 */
export const DH = `${PRECISION}${LSTM}
uniform sampler2D sum;
layout(location = 0) out vec4 dh[4 * COLUMNS];

void main() {
  int k = int(gl_FragCoord.x) * 4 * COLUMNS;
  int row = int(gl_FragCoord.y) * 4;
  vec4 a0 = vec4(0), a1 = vec4(0), a2 = vec4(0), a3 = vec4(0);
#if COLUMNS == 2
  vec4 b0 = vec4(0), b1 = vec4(0), b2 = vec4(0), b3 = vec4(0);
#endif
  for (int unit = 0; unit < units; unit++) {
    vec4 s0 = texelFetch(sum, ivec2(unit, row), 0);
    vec4 s1 = texelFetch(sum, ivec2(unit, row + 1), 0);
    vec4 s2 = texelFetch(sum, ivec2(unit, row + 2), 0);
    vec4 s3 = texelFetch(sum, ivec2(unit, row + 3), 0);
    vec4 u0 = texelFetch(lstm, ivec2(unit, k), 0);
    vec4 u1 = texelFetch(lstm, ivec2(unit, k + 1), 0);
    vec4 u2 = texelFetch(lstm, ivec2(unit, k + 2), 0);
    vec4 u3 = texelFetch(lstm, ivec2(unit, k + 3), 0);
    a0 += vec4(dot(s0, u0), dot(s0, u1), dot(s0, u2), dot(s0, u3));
    a1 += vec4(dot(s1, u0), dot(s1, u1), dot(s1, u2), dot(s1, u3));
    a2 += vec4(dot(s2, u0), dot(s2, u1), dot(s2, u2), dot(s2, u3));
    a3 += vec4(dot(s3, u0), dot(s3, u1), dot(s3, u2), dot(s3, u3));
#if COLUMNS == 2
    vec4 v0 = texelFetch(lstm, ivec2(unit, k + 4), 0);
    vec4 v1 = texelFetch(lstm, ivec2(unit, k + 5), 0);
    vec4 v2 = texelFetch(lstm, ivec2(unit, k + 6), 0);
    vec4 v3 = texelFetch(lstm, ivec2(unit, k + 7), 0);
    b0 += vec4(dot(s0, v0), dot(s0, v1), dot(s0, v2), dot(s0, v3));
    b1 += vec4(dot(s1, v0), dot(s1, v1), dot(s1, v2), dot(s1, v3));
    b2 += vec4(dot(s2, v0), dot(s2, v1), dot(s2, v2), dot(s2, v3));
    b3 += vec4(dot(s3, v0), dot(s3, v1), dot(s3, v2), dot(s3, v3));
#endif
  }
#if COLUMNS == 2
  dh[0] = a0; dh[1] = b0;
  dh[2] = a1; dh[3] = b1;
  dh[4] = a2; dh[5] = b2;
  dh[6] = a3; dh[7] = b3;
#else
  dh[0] = a0; dh[1] = a1; dh[2] = a2; dh[3] = a3;
#endif
}
`
