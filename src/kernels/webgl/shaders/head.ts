import { ENDS_WIDTH } from '#room/kernels/webgl/layout.ts'
import { PLAN, PRECISION } from './common.ts'

/**
 * Of a slot: y = h·W + b, and over the rows that end there the sum of dy = 2·(y − target) / B and that of the squared
 * errors. Fragments beside the box, which GPUs run along with those in it, must not take for a count what stands behind
 * the slots.
 *
 * Box [ENDS_WIDTH, slots / ENDS_WIDTH].
 */
export const HEAD = `${PRECISION}${PLAN}
uniform sampler2D h;
uniform sampler2D dense;
uniform int units;
uniform int slotsAt;
uniform int slots;
uniform int targetsAt;
uniform float batch;
layout(location = 0) out vec4 end;

void main() {
  int number = int(gl_FragCoord.y) * ${ENDS_WIDTH} + int(gl_FragCoord.x);
  ivec4 slot = number < slots ? planAt(slotsAt + number) : ivec4(0);
  int quads = units >> 2;
  vec4 sums = vec4(0);
  for (int quad = 0; quad < quads; quad++) {
    sums += texelFetch(h, ivec2(quad, slot.x), 0) * texelFetch(dense, ivec2(quad, 0), 0);
  }
  float y = ((sums.x + sums.y) + (sums.z + sums.w)) + texelFetch(dense, ivec2(quads, 0), 0).x;
  float errors = 0.0;
  float squares = 0.0;
  for (int i = slot.y; i < slot.y + slot.z; i++) {
    float error = y - intBitsToFloat(planAt(targetsAt + (i >> 2))[i & 3]);
    errors += error;
    squares += error * error;
  }
  end = vec4(y, 2.0 * errors / batch, squares, 0.0);
}
`
