import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Every rule of SPEC.md is held by a test that carries its ID, and no test carries an ID that is no rule.

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

const sources = (folder: string) =>
  readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)

const isOfTests = (file: string) => /\.(test|spec)\.tsx?$|[/\\]testing[/\\]/.test(file)

const ids = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, id = '']) => id)

test('the rules in SPEC.md and the rules that tests carry are the same', () => {
  const rules = ids(read('SPEC.md'), /^- \*\*([A-Z]+-\d+)\*\*/gm)
  const files = ['src', 'e2e', 'tools'].flatMap(sources).filter(isOfTests)
  const carried = files.flatMap((file) => ids(read(file), /\[([A-Z]+-\d+)\]/g))
  expect(rules.length).toBeGreaterThan(20)
  expect([...new Set(carried)].toSorted()).toEqual(rules.toSorted())
})

test('nothing that the page is made of imports what is made for tests', () => {
  const product = sources('src').filter((file) => !isOfTests(file))
  expect(product.length).toBeGreaterThan(100)
  expect(product.filter((file) => /(from|import\()\s*'[^']*\/testing\b/.test(read(file)))).toEqual(
    [],
  )
})
