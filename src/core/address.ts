import { ARTICLE_RUNS, ARTICLE_PADDING } from './article.ts'
import { fitBits, readBits, type BitsProblem } from './bits.ts'
import { readLocale, type Locale } from './locales.ts'
import { FIRST_LOOK, LOOK_KEYS, lookParts, readLook, type InsideLook } from './insideLook.ts'
import { readLessonStep } from './lessonSteps.ts'
import { MOST_PADDING, PLACES, type Bits, type Place } from './padding.ts'
import { readParts, type Part } from './parts.ts'
import { fieldsOf, fieldText, readField, readFields, type Fields } from './readSettings.ts'
import { ARTICLE_SETTINGS, SETTING_NAMES, type SettingName } from './settings.ts'
import { VARIANTS, type Variant, FACTS } from './variants.ts'

/** What the address says after '#', e.g. `variant=masking&units=32&bits=1110101&pad=10` (URL-1). */
export interface Address {
  readonly variant: Variant
  readonly fields: Fields
  /** null: the article's sequence. */
  readonly bits: Bits | null
  readonly padSteps: number
  readonly place: Place
  readonly lang: Locale | null
  readonly theme: 'light' | 'dark' | null
  /** How one looks inside the network. */
  readonly look: InsideLook
  /** Parts of the page that are left out (URL-3). */
  readonly hidden: readonly Part[]
  /** Whether the page trains as soon as it is open (URL-4). */
  readonly run: boolean
  /** The step of the lesson that is open; null: no lesson (LES-2). */
  readonly lesson: number | null
}

/** A part of the address. */
export interface AddressPart {
  readonly key: string
  readonly value: string
}

/** A part whose value is none of its key's, or none beside the others; another stands in for it (URL-2). */
export type AddressProblem = { readonly value: string } & (
  | { readonly kind: 'setting'; readonly key: SettingName }
  /** The batch is more than the samples, which stand in for it. */
  | {
      readonly kind: 'batch'
      readonly key: 'batchSize' | 'samples'
      readonly batchSize: number
      readonly samples: number
    }
  | { readonly kind: 'bits'; readonly key: 'bits'; readonly bits: BitsProblem }
  | { readonly kind: 'view'; readonly key: ViewKey }
)

const PAGE_KEYS = ['variant', 'pad', 'place', 'lang', 'theme', 'hide', 'run', 'lesson'] as const
const VIEW_KEYS = [...PAGE_KEYS, ...LOOK_KEYS] as const

/** Keys beside the settings' names and `bits`. */
export type ViewKey = (typeof VIEW_KEYS)[number]

const THEMES = ['light', 'dark'] as const
const SWITCH = ['true', 'false'] as const

const one = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text)

/** The sequence that a variant begins with. */
export function articleBits(variant: Variant, length: number): Bits {
  const { bits } = ARTICLE_RUNS[variant]
  return FACTS[variant].fixedLength ? fitBits(bits, length) : bits
}

/** Whether this is the name of a place on the page, as `#proof` is, which says nothing of a state. */
export function isPlace(hash: string): boolean {
  return /^#?[^=]+$/.test(hash) && hash !== '#'
}

/** Reads the part of an address after '#'. Whatever is in it, an address comes out. */
export function decodeAddress(hash: string): {
  readonly address: Address
  readonly problems: readonly AddressProblem[]
  /** Parts with a key that this page has not: others hang theirs onto any link. */
  readonly unknown: readonly AddressPart[]
} {
  const problems: AddressProblem[] = []
  const unknown: AddressPart[] = []
  const fields: Record<SettingName, string> = { ...fieldsOf(ARTICLE_SETTINGS) }
  let variant: Variant = 'fixed'
  let bitsText: string | null = null
  let padSteps = ARTICLE_PADDING
  let place: Place = 'behind'
  let lang: Address['lang'] = null
  let theme: Address['theme'] = null
  let look: Address['look'] = FIRST_LOOK
  let hidden: Address['hidden'] = []
  let run = false
  let lesson: Address['lesson'] = null

  /** What is known of the parts is hidden, whatever else is named beside it. */
  function readHidden(value: string): void {
    const read = readParts(value)
    hidden = read.parts
    const { unknown: names } = read
    if (names.length > 0) problems.push({ kind: 'view', key: 'hide', value: names.join(',') })
  }

  /** Whether the value is one of its key's. */
  function readView(key: Exclude<ViewKey, 'hide'>, value: string): boolean {
    switch (key) {
      case 'variant': {
        const found = one(VARIANTS, value)
        variant = found ?? variant
        return found !== undefined
      }
      case 'pad': {
        const isCount = /^\d+$/.test(value) && Number(value) <= MOST_PADDING
        if (isCount) padSteps = Number(value)
        return isCount
      }
      case 'place': {
        const found = one(PLACES, value)
        place = found ?? place
        return found !== undefined
      }
      case 'lang':
        lang = readLocale(value) ?? null
        return lang !== null
      case 'theme':
        theme = one(THEMES, value) ?? null
        return theme !== null
      case 'run': {
        const found = one(SWITCH, value)
        run = found === 'true'
        return found !== undefined
      }
      case 'lesson':
        lesson = readLessonStep(value) ?? null
        return lesson !== null
      case 'mask':
      case 'step':
      case 'order':
      case 'show': {
        const found = readLook(key, value)
        look = { ...look, ...found }
        return found !== null
      }
    }
  }

  for (const [key, value] of new Map(pairs(hash))) {
    const name = SETTING_NAMES.find((setting) => setting === key)
    const viewKey = one(VIEW_KEYS, key)
    if (name !== undefined) {
      const read = readField(name, value)
      if ('problem' in read) problems.push({ kind: 'setting', key: name, value })
      else fields[name] = fieldText(read.value)
    } else if (viewKey === 'hide') readHidden(value)
    else if (viewKey !== undefined) {
      if (!readView(viewKey, value)) problems.push({ kind: 'view', key: viewKey, value })
    } else if (key === 'bits') bitsText = value
    else unknown.push({ key, value })
  }

  // Else the page would show the article's network beside fields that say another.
  const batchSize = fittingBatch(fields)
  if (batchSize !== null) {
    // Named is what the link says of the two: the article's batch may not stand in it.
    const isArticles = fields.batchSize === fieldText(ARTICLE_SETTINGS.batchSize)
    const key = isArticles ? 'samples' : 'batchSize'
    const numbers = { batchSize: Number(fields.batchSize), samples: Number(batchSize) }
    problems.push({ kind: 'batch', key, value: fields[key], ...numbers })
    fields.batchSize = batchSize
  }
  let bits: Bits | null = null
  if (bitsText !== null) {
    const read = readBits(bitsText, FACTS[variant].fixedLength ? Number(fields.length) : null)
    if ('bits' in read) ({ bits } = read)
    else problems.push({ kind: 'bits', key: 'bits', value: bitsText, bits: read.problem })
  }
  const address = { variant, fields, bits, padSteps, place, lang, theme, look, hidden, run, lesson }
  return { address, problems, unknown }
}

/** The address of a state: only what differs from the article is in it (URL-1). */
export function encodeAddress(address: Address): string {
  const { variant, fields, bits, padSteps, place, lang, theme, look, hidden, run, lesson } = address
  const parts: [string, string][] = []
  if (variant !== 'fixed') parts.push(['variant', variant])
  const fitting = { ...fields, batchSize: fittingBatch(fields) ?? fields.batchSize }
  for (const name of SETTING_NAMES) {
    const read = readField(name, fitting[name])
    // A field that says nothing valid has no place in a link.
    if ('value' in read && read.value !== ARTICLE_SETTINGS[name]) {
      parts.push([name, fieldText(read.value)])
    }
  }
  // As a page that this address opens will show it: its length may be another than the present run's.
  const length = lengthIn(fields)
  const shown = bits !== null && FACTS[variant].fixedLength ? fitBits(bits, length) : bits
  if (shown !== null && shown !== articleBits(variant, length)) parts.push(['bits', shown])
  if (padSteps !== ARTICLE_PADDING) parts.push(['pad', String(padSteps)])
  if (place !== 'behind') parts.push(['place', place])
  parts.push(...lookParts(look))
  if (lang !== null) parts.push(['lang', lang])
  if (theme !== null) parts.push(['theme', theme])
  if (hidden.length > 0) parts.push(['hide', hidden.join(',')])
  if (run) parts.push(['run', 'true'])
  if (lesson !== null) parts.push(['lesson', String(lesson)])
  return parts.map(([key, value]) => `${key}=${encode(value)}`).join('&')
}

/** The largest batch there is where the fields stand for more than they have samples; null where they do not. */
function fittingBatch(fields: Fields): string | null {
  const { settings } = readFields(fields, 'fixed', null)
  return settings.batchSize > settings.samples ? fieldText(settings.samples) : null
}

/** The row length that the fields stand for; the article's where they stand for none. */
function lengthIn(fields: Fields): number {
  const read = readField('length', fields.length)
  return 'value' in read ? Number(read.value) : ARTICLE_SETTINGS.length
}

function pairs(hash: string): [string, string][] {
  return (
    hash
      .replace(/^#/, '')
      .split('&')
      // A part without '=' asks for nothing: it may be a place on the page, as in `#proof`.
      .filter((part) => part.includes('='))
      .map((part) => {
        const at = part.indexOf('=')
        return [decode(part.slice(0, at)), decode(part.slice(at + 1))]
      })
  )
}

/** As encodeURIComponent, but a comma, which is allowed there, stays legible. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',')
}

/** As decodeURIComponent, but a broken escape stays as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
