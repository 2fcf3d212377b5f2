import { forTile, LSTM, PRECISION, TILE_SUMS, writeTile } from './common.ts'

/** Adds 4 inputs' parts to the sums `a` of a unit, of which U is read into `u`. */
const turn = (a: string, u: string, unit: string) => `
    vec4 ${u}0 = texelFetch(lstm, ivec2(${unit}, k), 0);
    vec4 ${u}1 = texelFetch(lstm, ivec2(${unit}, k + 1), 0);
    vec4 ${u}2 = texelFetch(lstm, ivec2(${unit}, k + 2), 0);
    vec4 ${u}3 = texelFetch(lstm, ivec2(${unit}, k + 3), 0);
    ${a}0 += h0.x * ${u}0 + h0.y * ${u}1 + h0.z * ${u}2 + h0.w * ${u}3;
    ${a}1 += h1.x * ${u}0 + h1.y * ${u}1 + h1.z * ${u}2 + h1.w * ${u}3;
    ${a}2 += h2.x * ${u}0 + h2.y * ${u}1 + h2.z * ${u}2 + h2.w * ${u}3;
    ${a}3 += h3.x * ${u}0 + h3.y * ${u}1 + h3.z * ${u}2 + h3.w * ${u}3;`

/**
 * h·U: a tile's columns are units, 4 gates a texel. A row's sum does not depend on where it stands.
 *
 * Box [H / COLUMNS, the level's parents / 4].
 */
export const PRODUCT_OF_H = `${PRECISION}${LSTM}
uniform sampler2D h;
layout(location = 0) out vec4 sums[4 * COLUMNS];

void main() {
  int unit = int(gl_FragCoord.x) * COLUMNS;
  int row = int(gl_FragCoord.y) * 4;
${TILE_SUMS}
  for (int k = 0; k < units; k += 4) {
    int quad = k >> 2;
    vec4 h0 = texelFetch(h, ivec2(quad, row), 0);
    vec4 h1 = texelFetch(h, ivec2(quad, row + 1), 0);
    vec4 h2 = texelFetch(h, ivec2(quad, row + 2), 0);
    vec4 h3 = texelFetch(h, ivec2(quad, row + 3), 0);
${forTile(turn('a', 'u', 'unit'), turn('b', 'v', 'unit + 1'))}
  }
${writeTile('sums')}
}
`
