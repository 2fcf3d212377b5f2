import { PRECISION, TILE } from './common.ts'
import { PARTS } from './sums.ts'

/** TRAIN-4: the new weight and moments of a texel, by its gradient. OPTIMIZER 2 is adam, 1 rmsprop, 0 sgd. */
const OPTIMIZER = `
uniform sampler2D weights;
layout(location = 0) out vec4 weight;
#if OPTIMIZER == 2
uniform sampler2D firsts;
uniform sampler2D seconds;
layout(location = 1) out vec4 first;
layout(location = 2) out vec4 second;
#elif OPTIMIZER == 1
uniform sampler2D seconds;
layout(location = 1) out vec4 second;
#endif
uniform float rate;

void update(ivec2 at, vec4 g) {
  weight = texelFetch(weights, at, 0);
#if OPTIMIZER == 2
  first = BETA_1 * texelFetch(firsts, at, 0) + REST_1 * g;
  second = BETA_2 * texelFetch(seconds, at, 0) + REST_2 * (g * g);
  weight -= rate * first / (sqrt(second) + EPSILON);
#elif OPTIMIZER == 1
  second = RHO * texelFetch(seconds, at, 0) + REST * (g * g);
  weight -= rate * g / sqrt(second + EPSILON);
#else
  weight -= rate * g;
#endif
}
`

/**
 * The LSTM's weights (weightTexels.ts); what is not trained has no gradient and no moments, and stays what it is. With 0
 * units it is the Dense layer's, whose sums stand in for the kernel's: a program less to compile.
 *
 * Box [width, H + 3], or [H/4 + 1, 1].
 */
export const UPDATE = `${PRECISION}${OPTIMIZER}${TILE}
uniform sampler2DArray dU;
uniform sampler2D dKernel;
uniform sampler2D dBias;
#if TRAINED
uniform sampler2D dTokens;
#endif
uniform int units;
uniform int columns;

vec4 gradientOfU(int unit, int k) { return texelFetch(dU, inTile(unit, k), 0); }

#if TRAINED
float gradientOfToken(int token) {
  vec4 sums = vec4(0);
  for (int part = 0; part < ${PARTS}; part++) {
    for (int unit = 0; unit < units; unit++) sums += texelFetch(dTokens, ivec2(unit, part), 0);
  }
  return sums[token & 3];
}
#endif

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 g = vec4(0);
  if (at.y < units) {
    if (at.x < units) g = gradientOfU(at.x, at.y);
  } else if (at.y < units + 2) {
    bool isKernel = at.y == units;
    for (int part = 0; part < ${PARTS} && at.x < columns; part++) {
      ivec2 from = ivec2(at.x, part);
      if (isKernel) g += texelFetch(dKernel, from, 0);
      else g += texelFetch(dBias, from, 0);
    }
  }
#if TRAINED
  else if (at.x < VOCABULARY) g = vec4(gradientOfToken(at.x), 0, 0, 0);
#endif
  update(at, g);
}
`
