import { ENDS, LSTM, PLAN, PRECISION, PRODUCT, TANH } from './common.ts'

/**
 * Backwards through the cells of a parent's children, for one unit: gates are computed once more, and summed up are
 * S = Σ dz, Σ x·dz, dc of the parent and, for an embedding that is trained, dz·K for each token.
 *
 * Box [H, the level's parents].
 */
export const CELL_BACKWARD = `${PRECISION}${PLAN}${ENDS}${LSTM}${PRODUCT}${TANH}
uniform sampler2D dense;
uniform sampler2D before;
uniform sampler2D after;
uniform sampler2DArray dh;
uniform sampler2D dcAfter;
uniform int edgesAt;
layout(location = 0) out vec4 sum;
layout(location = 1) out vec4 sumOfInputs;
layout(location = 2) out float dc;
#if TRAINED
layout(location = 3) out vec4 tokens;
#endif

/** As dh.ts writes it. */
float dhOf(int unit, int row) { return texelFetch(dh, inTile(unit >> 2, row), 0)[unit & 3]; }

void main() {
  int unit = int(gl_FragCoord.x);
  int row = int(gl_FragCoord.y);
  ivec2 quad = ivec2(unit >> 2, row);
  int lane = unit & 3;
  ivec4 node = planAt(row);
  vec4 K = kernelOf(unit);
  vec4 b = biasOf(unit);
  vec4 hU = productOf(unit, row);
  float W = texelFetch(dense, ivec2(quad.x, 0), 0)[lane];
  float cBefore = texelFetch(before, quad, 0)[lane];
  sum = vec4(0);
  sumOfInputs = vec4(0);
  dc = 0.0;
#if TRAINED
  tokens = vec4(0);
#endif
  for (int i = node.z; i < node.z + node.w; i++) {
    ivec4 edge = planAt(edgesAt + i);
    int child = edge.x;
    float x = inputOf(edge.y);
    float dhChild = 0.0;
    float dcChild = 0.0;
    if (edge.w >= 0) dhChild = endAt(edge.w).y * W;
    if (edge.z == 1) {
      dhChild += dhOf(unit, child);
      dcChild = texelFetch(dcAfter, ivec2(unit, child), 0).x;
    }
    vec4 z = (x * K + b) + hU;
#if HARD
    vec4 kept = 0.2 * z + 0.5;
    vec4 gates = clamp(kept, 0.0, 1.0);
    vec4 slopes = 0.2 * vec4(equal(kept, gates));
    gates.z = tanhOf(z.z);
#else
    vec4 gates = tanhOf(z * vec4(0.5, 0.5, 1.0, 0.5));
    gates = gates * vec4(0.5, 0.5, 1.0, 0.5) + vec4(0.5, 0.5, 0.0, 0.5);
    vec4 slopes = gates * (1.0 - gates);
#endif
    slopes.z = 1.0 - gates.z * gates.z;
    float t = tanhOf(texelFetch(after, ivec2(quad.x, child), 0)[lane]);
    float dCell = dcChild + dhChild * gates.w * (1.0 - t * t);
    vec4 dz = slopes * vec4(dCell * gates.z, dCell * cBefore, dCell * gates.x, dhChild * t);
    sum += dz;
    sumOfInputs += x * dz;
    dc += dCell * gates.y;
#if TRAINED
    tokens += dot(dz, K) * vec4(equal(ivec4(edge.y), ivec4(0, 1, 2, 3)));
#endif
  }
}
`
