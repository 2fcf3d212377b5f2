import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleBits, decodeAddress, encodeAddress, type Address } from './address.ts'
import { fitBits } from './bits.ts'
import { FIRST_LOOK, MOST_STEPS, UNIT_ORDERS } from './insideLook.ts'
import { PLACES } from './padding.ts'
import { PARTS } from './parts.ts'
import { fieldsOf, fieldText, readField, type Fields } from './readSettings.ts'
import { ARTICLE_SETTINGS, describe, SETTING_NAMES, type SettingName } from './settings.ts'
import { VARIANTS } from './variants.ts'

/** Any value that the setting may have, as its field shows it. */
function anyText(name: SettingName): fc.Arbitrary<string> {
  const setting = describe(name)
  if (setting.kind === 'switch') return fc.boolean().map(String)
  if (setting.kind === 'choice') return fc.constantFrom(...setting.values)
  const { min, max } = setting
  const number = setting.integer
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value))
  return number.map(fieldText)
}

/** Each field as in the article, or anything else that it may be beside the others. */
const fields: fc.Arbitrary<Fields> = fc
  .record(
    Object.fromEntries(
      SETTING_NAMES.map((name) => [
        name,
        fc.oneof(fc.constant(fieldText(ARTICLE_SETTINGS[name])), anyText(name)),
      ]),
    ) as Record<SettingName, fc.Arbitrary<string>>,
  )
  .map((all) =>
    Number(all.batchSize) > Number(all.samples) ? { ...all, batchSize: all.samples } : all,
  )

const anyBits = fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 64 })

const addresses: fc.Arbitrary<Address> = fc
  .record({
    variant: fc.constantFrom(...VARIANTS),
    fields,
    bits: anyBits,
    padSteps: fc.nat(40),
    place: fc.constantFrom(...PLACES),
    lang: fc.constantFrom(null, 'en', 'ja'),
    theme: fc.constantFrom(null, 'light', 'dark'),
    look: fc.record({
      mask: fc.constantFrom('model', 'away'),
      step: fc.integer({ min: 1, max: MOST_STEPS }),
      order: fc.constantFrom(...UNIT_ORDERS),
      units: fc.constantFrom('sixteen', 'all'),
    }),
    hidden: fc.subarray([...PARTS]),
    run: fc.boolean(),
    lesson: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map((address) =>
    address.variant === 'fixed'
      ? { ...address, bits: fitBits(address.bits, Number(address.fields.length)) }
      : address,
  )

const article: Address = {
  variant: 'fixed',
  fields: fieldsOf(ARTICLE_SETTINGS),
  bits: null,
  padSteps: 10,
  place: 'behind',
  lang: null,
  theme: null,
  look: FIRST_LOOK,
  hidden: [],
  run: false,
  lesson: null,
}

test('[URL-1] an address brings back what it was made of', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const { address: read, problems } = decodeAddress(`#${encodeAddress(address)}`)
      expect(problems).toEqual([])
      const { variant } = address
      const shown = read.bits ?? articleBits(variant, Number(read.fields.length))
      expect({ ...read, bits: shown }).toEqual(address)
    }),
  )
})

test("[URL-1] what equals the article's is left out", () => {
  expect(encodeAddress(article)).toBe('')
  for (const variant of VARIANTS) {
    const shown = articleBits(variant, 10)
    expect(encodeAddress({ ...article, variant, bits: shown })).not.toContain('bits')
  }
  fc.assert(
    fc.property(addresses, (address) => {
      const keys = encodeAddress(address)
        .split('&')
        .map((part) => part.split('=')[0])
      const changed = SETTING_NAMES.filter(
        (name) => address.fields[name] !== fieldText(ARTICLE_SETTINGS[name]),
      )
      const named = SETTING_NAMES.filter((name) => keys.includes(name))
      expect(named).toEqual(changed)
    }),
  )
})

test('[URL-1] the keys and values are those that links out there have', () => {
  const link =
    'variant=masking&samples=500&length=12&medianLength=4.5&lengthSigma=0.25&validationSplit=0.2' +
    '&seed=7&units=32&recurrentActivation=sigmoid&maskValue=-3&trainable=true&optimizer=rmsprop' +
    '&learningRate=0.01&updateOrder=dense-first&batchSize=50&epochs=20&shuffle=false&backend=wasm' +
    '&bits=1011&pad=12&place=between&lang=ja&theme=dark&hide=settings,code&run=true&lesson=4'
  const { address, problems } = decodeAddress(link)
  expect(problems).toEqual([])
  expect(encodeAddress(address)).toBe(link)
})

const ANY_FIELDS = fc
  .tuple(fields, fc.dictionary(fc.constantFrom(...SETTING_NAMES), fc.string()))
  .map(([right, wrong]) => ({ ...right, ...wrong }))

test('[URL-1] fields that hold nonsense are left out, and make no bad address', () => {
  fc.assert(
    fc.property(addresses, ANY_FIELDS, (address, any) => {
      expect(decodeAddress(encodeAddress({ ...address, fields: any })).problems).toEqual([])
    }),
  )
})

test('[URL-1] a sequence is fitted to the length that the link asks for', () => {
  const waiting = { ...article, fields: { ...article.fields, length: '4' }, bits: '1111011100' }
  expect(encodeAddress({ ...waiting, bits: '0011011101' })).toBe('length=4&bits=0011')
  expect(encodeAddress(waiting)).toBe('length=4')
})

test.each(['1e9', '99999999999', '', '-1', '2.5'])(
  '[URL-1] a length of %o in its field breaks nothing',
  (length) => {
    const typing = { ...article, fields: { ...article.fields, length }, bits: '0000000001' }
    expect(encodeAddress(typing)).toBe('bits=0000000001')
  },
)

test('[URL-2] whatever stands in an address, something comes out that can be shown', () => {
  const parts = fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom<string>(
          ...SETTING_NAMES,
          'variant',
          'bits',
          'pad',
          'place',
          'lang',
          'theme',
          'hide',
          'run',
          'lesson',
        ),
        fc.string(),
      ),
      fc.oneof(fc.string(), fc.constantFrom('0', '1e9', '%', '%E0%A4%A', '+', '-0', 'NaN', '1&2')),
    ),
  )
  const hash = fc.oneof(
    fc.string(),
    parts.map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
  )
  fc.assert(
    fc.property(hash, (text) => {
      const { address } = decodeAddress(text)
      for (const name of SETTING_NAMES)
        expect(readField(name, address.fields[name])).toHaveProperty('value')
      // It is the address of a page, so it comes back as it is.
      const again = decodeAddress(encodeAddress(address))
      expect(again.problems).toEqual([])
      expect(again.address.fields).toEqual(address.fields)
    }),
  )
})

test.each([
  ['variant', 'fixd'],
  ['pad', '41'],
  ['pad', '-1'],
  ['pad', '1.5'],
  ['pad', ''],
  ['place', 'above'],
  ['lang', 'de'],
  ['theme', 'blue'],
  ['hide', 'sidebar'],
  ['run', 'yes'],
  ['lesson', '0'],
  ['lesson', '10'],
])('[URL-2] %s=%s is named, and changes nothing', (key, value) => {
  const { address, problems } = decodeAddress(`#units=7&${key}=${value}&seed=3`)
  expect(problems).toEqual([{ kind: 'view', key, value }])
  expect(encodeAddress(address)).toBe('seed=3&units=7')
})

test('[URL-3] the parts to leave out are named in any order, with spaces, twice', () => {
  const { address, problems } = decodeAddress('hide=code,+settings,code,')
  expect(problems).toEqual([])
  expect(address.hidden).toEqual(['settings', 'code'])
  expect(encodeAddress(address)).toBe('hide=settings,code')
})

test('[URL-3] a name that is no part’s is named, and the others are left out all the same', () => {
  const { address, problems } = decodeAddress('hide=code,sidebar,Settings')
  expect(problems).toEqual([{ kind: 'view', key: 'hide', value: 'sidebar,Settings' }])
  expect(address.hidden).toEqual(['code'])
})

test.each([
  ['utm_source', 'x'],
  ['kernel', 'fused'],
  ['constructor', '1'],
  ['__proto__', '1'],
])('[URL-2] %s=%s is unknown, which is no problem', (key, value) => {
  const { address, problems, unknown } = decodeAddress(`#units=7&${key}=${value}&seed=3`)
  expect(problems).toEqual([])
  expect(unknown).toEqual([{ key, value }])
  expect(encodeAddress(address)).toBe('seed=3&units=7')
})

test.each(SETTING_NAMES)(
  "[URL-2] a bad %s is named, and the article's stands in for it",
  (name) => {
    const { address, problems } = decodeAddress(`${name}=x&pad=3`)
    expect(problems).toEqual([{ kind: 'setting', key: name, value: 'x' }])
    expect(encodeAddress(address)).toBe('pad=3')
  },
)

test.each([
  ['samples=200&units=8', 'samples', '200', 300],
  ['batchSize=201&units=8&samples=200', 'batchSize', '201', 201],
])(
  '[URL-2] %s: a batch of more than the samples is named, and they stand in for it',
  (hash, key, value, batchSize) => {
    const { address, problems } = decodeAddress(hash)
    expect(problems).toEqual([{ kind: 'batch', key, value, batchSize, samples: 200 }])
    expect(address.fields).toMatchObject({ samples: '200', batchSize: '200', units: '8' })
  },
)

test.each([
  ['bits=102', { code: 'not-bits', found: '2' }],
  ['bits=101', { code: 'wrong-length', length: 10, found: 3 }],
  ['length=4&bits=10100', { code: 'wrong-length', length: 4, found: 5 }],
  ['bits=10100&length=4', { code: 'wrong-length', length: 4, found: 5 }],
  [`variant=masking&bits=${'1'.repeat(65)}`, { code: 'too-long', most: 64, found: 65 }],
])(
  "[URL-2] %s is named with its reason, and the article's sequence stands in for it",
  (hash, bits) => {
    const { address, problems } = decodeAddress(hash)
    expect(problems).toMatchObject([{ key: 'bits', bits }])
    expect(address.bits).toBeNull()
  },
)

test('[URL-2] what browsers and people do to links is undone', () => {
  expect(decodeAddress('#bits=1%2C0+1&variant=masking').address.bits).toBe('101')
  expect(decodeAddress('&&units=3&').address.fields.units).toBe('3')
  expect(decodeAddress('units=3&units=4').address.fields.units).toBe('4')
  expect(decodeAddress('learningRate=1e-2').address.fields.learningRate).toBe('0.01')
})

test.each(['#proof', '#units=3&proof', '&&%'])(
  '[URL-2] %s: a part without a value asks for nothing',
  (hash) => {
    expect(decodeAddress(hash).problems).toEqual([])
  },
)

test('[URL-2] a broken escape is taken as it stands', () => {
  const { problems } = decodeAddress('units=%E0%A4%A')
  expect(problems).toMatchObject([{ key: 'units', value: '%E0%A4%A' }])
})
