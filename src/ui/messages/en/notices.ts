import type { AddressPart, AddressProblem, ViewKey } from '#room/core/address.ts'
import { ARTICLE_PADDING } from '#room/core/article.ts'
import type { BitsProblem } from '#room/core/bits.ts'
import type { FallbackReason, NoFusedReason } from '#room/core/device.ts'
import { LOCALES } from '#room/core/locales.ts'
import { LESSON_STEPS } from '#room/core/lessonSteps.ts'
import { MOST_STEPS, UNIT_ORDERS } from '#room/core/insideLook.ts'
import { MOST_PADDING } from '#room/core/padding.ts'
import { PARTS } from '#room/core/parts.ts'
import { readField } from '#room/core/readSettings.ts'
import { ARTICLE_SETTINGS, type Backend, type SettingName } from '#room/core/settings.ts'
import { firstParts, partText } from '#room/ui/messages/linkParts.ts'
import { page } from './page.ts'
import { settings } from './settings.ts'

/** What is the matter, and why or what to do. */
export interface Told {
  readonly title: string
  readonly why: string
}

// A switch as a link writes it, not as the page shows it.
const written = (value: number | boolean | string) =>
  typeof value === 'boolean' ? String(value) : settings.shown(value)

function aboutSetting(name: SettingName, value: string): string {
  const read = readField(name, value)
  const article = written(ARTICLE_SETTINGS[name])
  const instead = `the article’s ${article} stands in for it.`
  if (!('problem' in read)) return instead
  const { problem } = read
  switch (problem.code) {
    case 'not-a-number':
    case 'not-whole':
    case 'out-of-range': {
      const number = problem.integer ? 'a whole number' : 'a number'
      return `That is not ${number} from ${problem.min} to ${problem.max}, so ${instead}`
    }
    case 'not-a-choice':
      return `It can be ${problem.values.join(' or ')}; ${instead}`
  }
}

function aboutBits(problem: BitsProblem): string {
  const instead = 'The article’s sequence stands in for it.'
  switch (problem.code) {
    case 'not-bits':
      return `A sequence is written with 0 and 1 only. ${instead}`
    case 'wrong-length':
      return `It has ${problem.found} bits, and this network reads exactly ${problem.length}. ${instead}`
    case 'too-long':
      return `It has ${problem.found} bits, and the page takes up to ${problem.most}. ${instead}`
  }
}

const aboutView: Record<ViewKey, string> = {
  variant: `It can be fixed, masking or embedding; ${page.variants.fixed} is shown.`,
  pad: `Padding is a whole number of steps from 0 to ${MOST_PADDING}; ${ARTICLE_PADDING} stand in for it.`,
  place: 'It can be behind, front or between; the padding goes behind.',
  lang: `The page speaks ${LOCALES.join(' and ')}; its language stays as it is.`,
  theme: 'It can be light or dark; the theme stays as it is.',
  hide: `It can name ${PARTS.join(', ')}; what is none of these was left out.`,
  lesson: `The lesson has the steps 1 to ${LESSON_STEPS}; it was not opened.`,
  mask: 'It can be model or away; the mask is in place.',
  step: `Steps are counted from 1 to ${MOST_STEPS}; the first is shown.`,
  order: `It can be ${UNIT_ORDERS.join(', ')}; units stand by their weight.`,
  show: 'It can be sixteen or all; sixteen units are shown.',
  run: 'It can be true or false; nothing is trained until somebody presses Train.',
}

function aboutProblem(problem: AddressProblem): string {
  switch (problem.kind) {
    case 'setting':
      return aboutSetting(problem.key, problem.value)
    case 'batch':
      return `A batch of ${problem.batchSize} is more than ${problem.samples} training samples; a batch of ${problem.samples} stands in for it.`
    case 'bits':
      return aboutBits(problem.bits)
    case 'view':
      return aboutView[problem.key]
  }
}

// The random numbers start from the seed again, or from where the saved epoch left them.
const restored = (epoch: number) =>
  epoch === 0
    ? 'The run begins anew, and comes to the same numbers.'
    : `The run is as it was after epoch ${epoch}, and goes on to the same numbers.`

const noBackend: Record<FallbackReason, (instead: string) => string> = {
  'no-webgl': (instead) => `WebGL is not available here, so ${instead} does the work.`,
  'no-float-textures': (instead) =>
    `WebGL cannot store float32 numbers here, so ${instead} does the work.`,
  'no-wasm': (instead) => `WebAssembly is not available here, so ${instead} does the work.`,
}

const withoutFused: Record<NoFusedReason, string> = {
  'no-simd': 'This browser’s WebAssembly lacks SIMD, so the fused kernels cannot run.',
  'half-precision':
    'This graphics card computes in 16 bits here, too few for the fused kernels, so they cannot run.',
  'self-test-failed':
    'The fused kernels gave wrong numbers in their self-test on this device, so they are not used.',
}

/** What has happened that nobody pressed a button for. */
export const notices = {
  dismiss: 'Dismiss',
  restartEngine: 'Start the engine again',
  lessonAgain: 'Try again',
  badAddress: (problem: AddressProblem): Told => ({
    title: `The link asks for ${partText(problem)}.`,
    why: aboutProblem(problem),
  }),
  /** Above a list of them. */
  badAddresses: (count: number) => `${count} values in the link cannot be read.`,
  unknownKeys: (parts: readonly AddressPart[]): Told => {
    const { named, more } = firstParts(parts)
    const rest = more > 0 ? ` and ${more} more` : ''
    return {
      title: `The link asks for ${named.join(', ')}${rest}.`,
      why:
        parts.length === 1
          ? 'The page has nothing of that name, so this part of the link was left out.'
          : 'The page has nothing of these names, so these parts of the link were left out.',
    }
  },
  contextLost: (epoch: number): Told => ({
    title: 'The graphics card took its memory back (WebGL context lost).',
    why: `That happens when a computer wakes up, or when many pages draw in 3D. ${restored(epoch)}`,
  }),
  workerLost: (epoch: number): Told => ({
    title: 'The part of the page that trains broke off and was started again.',
    why: restored(epoch),
  }),
  lessonMissing: {
    title: 'The lesson could not be loaded.',
    why: 'Perhaps there is no network. Your settings, your run and your sequence are as they were; a run that trained is paused. Where trying again does not help, reload the page: what was trained is lost then.',
  } satisfies Told as Told,
  engineFailed: {
    title: 'The engine broke off several times and has not been started again.',
    why: 'Settings, sequence and the last saved epoch are kept. Fewer hidden units or another backend may help; so may closing other tabs.',
  } satisfies Told as Told,
  losses: {
    unloadable: 'The worker could not be loaded.',
    unreadable: 'A message of the worker could not be read.',
    gone: 'The worker ended without a word.',
    bug: 'It is a fault of the page:',
    'context-lost': 'The graphics card took its memory back (WebGL context lost).',
  },
  noFused: (reason: NoFusedReason): Told => ({
    title: withoutFused[reason],
    why: 'TensorFlow.js’s own layers do the work instead: the same results, many times slower. Another backend may have the fused kernels.',
  }),
  fallback: (reason: FallbackReason, backend: Backend): Told => {
    const instead = settings.shown(backend)
    const help =
      reason === 'no-wasm'
        ? 'Another browser may have it.'
        : 'Close other tabs with 3D content, or choose another browser, to get WebGL back.'
    return {
      title: noBackend[reason](instead),
      why: `Same results to float32 precision, only slower. ${help}`,
    }
  },
}
