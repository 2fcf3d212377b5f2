import { ENDS, PLAN, PRECISION } from './common.ts'

// Gradients that are sums over nodes. With ADD to what the batch's pieces before gave.

/** Parts of each sum, so that many fragments share the work; the updates add them up. */
export const PARTS = 32

/** Of K, b and the embeddings. Box [H, PARTS]. */
export const LSTM_SUMS = `${PRECISION}${PLAN}
uniform sampler2D sum;
uniform sampler2D sumOfInputs;
#if TRAINED
uniform sampler2D tokens;
#endif
uniform int parentsAt;
uniform int parents;
#if ADD
uniform sampler2D kernelBefore;
uniform sampler2D biasBefore;
#if TRAINED
uniform sampler2D tokensBefore;
#endif
#endif
layout(location = 0) out vec4 dKernel;
layout(location = 1) out vec4 dBias;
#if TRAINED
layout(location = 2) out vec4 dTokens;
#endif

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
#if ADD
  dKernel = texelFetch(kernelBefore, at, 0);
  dBias = texelFetch(biasBefore, at, 0);
#else
  dKernel = vec4(0);
  dBias = vec4(0);
#endif
#if TRAINED
#if ADD
  dTokens = texelFetch(tokensBefore, at, 0);
#else
  dTokens = vec4(0);
#endif
#endif
  for (int i = at.y; i < parents; i += ${PARTS}) {
    ivec2 from = ivec2(at.x, planAt(parentsAt + (i >> 2))[i & 3]);
    dKernel += texelFetch(sumOfInputs, from, 0);
    dBias += texelFetch(sum, from, 0);
#if TRAINED
    dTokens += texelFetch(tokens, from, 0);
#endif
  }
}
`

/** Of W, a texel for 4 units; behind them the sum of dy, for b, then that of the squared errors. Box [H/4 + 2, PARTS]. */
export const DENSE_SUMS = `${PRECISION}${PLAN}${ENDS}
uniform sampler2D h;
uniform int units;
uniform int slotsAt;
uniform int slots;
#if ADD
uniform sampler2D denseBefore;
#endif
layout(location = 0) out vec4 dDense;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
#if ADD
  dDense = texelFetch(denseBefore, at, 0);
#else
  dDense = vec4(0);
#endif
  int behind = at.x - (units >> 2);
  for (int slot = at.y; slot < slots; slot += ${PARTS}) {
    vec4 end = endAt(slot);
    if (behind < 0) dDense += texelFetch(h, ivec2(at.x, planAt(slotsAt + slot).x), 0) * end.y;
    else dDense.x += behind == 0 ? end.y : end.z;
  }
}
`

/** The batch's mean squared error, of the parts of the sum. Box [1, 1]. */
export const LOSS = `${PRECISION}
uniform sampler2D denseSums;
uniform int units;
uniform float batch;
layout(location = 0) out vec4 loss;

void main() {
  float squares = 0.0;
  for (int part = 0; part < ${PARTS}; part++) {
    squares += texelFetch(denseSums, ivec2((units >> 2) + 1, part), 0).x;
  }
  loss = vec4(squares / batch, 0, 0, 0);
}
`
