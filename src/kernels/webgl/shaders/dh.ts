import { forTile, LSTM, PRECISION, TILE_SUMS, writeTile } from './common.ts'

/** Adds a unit's part to the sums `a` of a column, of which U is read into `u`: 4 units from `k` on. */
const turn = (a: string, u: string, k: string) => `
    vec4 ${u}0 = texelFetch(lstm, ivec2(unit, ${k}), 0);
    vec4 ${u}1 = texelFetch(lstm, ivec2(unit, ${k} + 1), 0);
    vec4 ${u}2 = texelFetch(lstm, ivec2(unit, ${k} + 2), 0);
    vec4 ${u}3 = texelFetch(lstm, ivec2(unit, ${k} + 3), 0);
    ${a}0 += vec4(dot(s0, ${u}0), dot(s0, ${u}1), dot(s0, ${u}2), dot(s0, ${u}3));
    ${a}1 += vec4(dot(s1, ${u}0), dot(s1, ${u}1), dot(s1, ${u}2), dot(s1, ${u}3));
    ${a}2 += vec4(dot(s2, ${u}0), dot(s2, ${u}1), dot(s2, ${u}2), dot(s2, ${u}3));
    ${a}3 += vec4(dot(s3, ${u}0), dot(s3, ${u}1), dot(s3, ${u}2), dot(s3, ${u}3));`

/**
 * dh = U·S: a tile's columns are quads of units.
 *
 * Box [H/4 / COLUMNS, the level's parents / 4].
 */
export const DH = `${PRECISION}${LSTM}
uniform sampler2D sum;
layout(location = 0) out vec4 dh[4 * COLUMNS];

void main() {
  int k = int(gl_FragCoord.x) * 4 * COLUMNS;
  int row = int(gl_FragCoord.y) * 4;
${TILE_SUMS}
  for (int unit = 0; unit < units; unit++) {
    vec4 s0 = texelFetch(sum, ivec2(unit, row), 0);
    vec4 s1 = texelFetch(sum, ivec2(unit, row + 1), 0);
    vec4 s2 = texelFetch(sum, ivec2(unit, row + 2), 0);
    vec4 s3 = texelFetch(sum, ivec2(unit, row + 3), 0);
${forTile(turn('a', 'u', 'k'), turn('b', 'v', 'k + 4'))}
  }
${writeTile('dh')}
}
`
