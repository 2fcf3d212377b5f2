import { describe, expect, it } from 'vitest'
import { decodeAddress } from '#room/core/address.ts'
import { en } from './en/index.ts'
import { ja } from './ja/index.ts'

function told(hash: string) {
  const [problem] = decodeAddress(hash).problems
  if (problem === undefined) throw new Error(`${hash} is no bad address`)
  return { en: en.notices.badAddress(problem), ja: ja.notices.badAddress(problem) }
}

describe('[URL-2] a bad value in the address', () => {
  it('is named, with what would be right and what stands in for it', () => {
    const { en: english, ja: japanese } = told('units=abc')
    expect(english.title).toBe('The link asks for units=abc.')
    expect(english.why).toBe(
      'That is not a whole number from 1 to 512, so the article’s 128 stands in for it.',
    )
    expect(japanese.title).toBe('リンクの値 units=abc を読み取れません。')
    expect(japanese.why).toBe('1〜512の整数ではないため、記事の値128を使います。')
  })

  it.each([
    ['optimizer=lion', 'adam or rmsprop or sgd'],
    ['shuffle=yes', 'It can be true or false; the article’s true stands in for it.'],
    ['variant=gru', 'fixed, masking or embedding'],
    ['lang=de', 'its language stays as it is'],
    ['theme=blue', 'the theme stays as it is'],
    ['pad=41', 'from 0 to 40'],
    ['place=above', 'behind, front or between'],
    ['hide=sidebar', 'variants, settings, train'],
    ['run=1', 'It can be true or false'],
    ['bits=12', '0 and 1 only'],
    ['bits=101', 'exactly 10'],
    ['variant=masking&bits=' + '1'.repeat(65), 'up to 64'],
  ])('%s: says what is possible', (hash, words) => {
    expect(told(hash).en.why).toContain(words)
    expect(told(hash).ja.why).not.toBe('')
  })

  it('is a list where there are several', () => {
    expect(en.notices.badAddresses(2)).toBe('2 values in the link cannot be read.')
    expect(ja.notices.badAddresses(2)).toBe('リンクに、読み取れない値が2つあります。')
  })

  it('is cut short where it is a novel', () => {
    expect(told(`seed=${'x'.repeat(500)}`).en.title.length).toBeLessThan(80)
  })
})

describe('[URL-2] a key that the page has not', () => {
  const tell = (hash: string) => {
    const { unknown } = decodeAddress(hash)
    return { en: en.notices.unknownKeys(unknown), ja: ja.notices.unknownKeys(unknown) }
  }

  it('is named, and that it was left out', () => {
    const { en: english, ja: japanese } = tell('unit=3')
    expect(english.title).toBe('The link asks for unit=3.')
    expect(english.why).toContain('nothing of that name')
    expect(japanese.title).toBe('リンクの unit=3 は、このページにない項目です。')
  })

  it('is counted where there are many', () => {
    const { en: english, ja: japanese } = tell('a=1&b=2&c=3&d=4&e=5')
    expect(english.title).toBe('The link asks for a=1, b=2, c=3 and 2 more.')
    expect(japanese.title).toContain('a=1、b=2、c=3 など5つ')
  })
})
