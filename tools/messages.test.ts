import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

// The compiler sees a sentence that a language lacks, but not a shorter list: a step of the lesson, a choice of a question.

const folder = (language: string) => new URL(`../src/ui/messages/${language}/`, import.meta.url)

const files = (language: string) =>
  readdirSync(folder(language)).filter((file) => /(?<!\.test)\.ts$/.test(file))

/** The length of each list, under the keys that lead to it. */
function listsIn(value: unknown, keys: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const length = Array.isArray(value) ? [`${keys}: ${String(value.length)}`] : []
  return [
    ...length,
    ...Object.entries(value).flatMap(([key, each]) => listsIn(each, `${keys}.${key}`)),
  ]
}

async function listsOf(language: string): Promise<string[]> {
  const all = await Promise.all(
    files(language).map(async (file) => {
      const exported = (await import(new URL(file, folder(language)).href)) as object
      // Of the catalogue under whatever name it has: `en`, `ja`.
      return Object.values(exported).flatMap((value) =>
        listsIn(value, file === 'index.ts' ? '' : file),
      )
    }),
  )
  return all.flat().toSorted()
}

test('lists are as long in Japanese as in English', async () => {
  const english = await listsOf('en')
  expect(english.filter((list) => list.startsWith('lesson.ts')).length).toBeGreaterThan(9)
  expect(await listsOf('ja')).toEqual(english)
})
