import { expect, test } from 'vitest'
import streams from '#reference/numpy-streams.json'
import { uniforms } from './philox.ts'

const tensorflow = streams['tensorflow_random_uniform seed=0 seed2=6118409']

test('[RNG-6] uniforms are those of TensorFlow, in every bit', () => {
  expect([...uniforms(10, 6118409)]).toEqual(tensorflow)
})

test('[RNG-6] fewer uniforms are the first of more', () => {
  for (const count of [0, 1, 3, 4, 5]) {
    expect([...uniforms(count, 6118409)]).toEqual(tensorflow.slice(0, count))
  }
})
