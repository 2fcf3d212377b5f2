import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-engines-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Puts a program on the PATH that the search is given. */
function install(name: string, text = '#!/bin/sh\n'): void {
  const file = join(folder, name)
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}

/** What a search says where nothing else is installed. */
function search(env: NodeJS.ProcessEnv = {}) {
  const { stdout, status } = spawnSync(process.execPath, ['tools/engines.mjs'], {
    env: { PATH: folder, ...env },
    encoding: 'utf8',
  })
  return { said: stdout.trim(), status }
}

// Elsewhere Firefox is looked for where its installer puts it, and there is no WebKitGTK.
describe.runIf(process.platform === 'linux')('engines to test in', () => {
  test('those that are missing are named, with what to install', () => {
    const { said, status } = search({ DISPLAY: ':7' })
    expect(said).toBe(
      'Not tested in: Firefox (not found: install firefox-esr), WebKitGTK (not found: install webkit2gtk-driver)',
    )
    expect(status).toBe(0)
  })

  test('under CI a missing one is an error', () => {
    expect(search({ CI: '1' }).status).toBe(1)
  })

  test('a Firefox that is found, on the PATH or by its name, is not named', () => {
    install('Xvfb')
    expect(search({ FIREFOX_PATH: join(folder, 'my-firefox') }).said).not.toContain('Firefox')
    install('firefox')
    expect(search().said).not.toContain('Firefox')
  })

  test('without a display and without Xvfb there is none to test in', () => {
    install('firefox')
    expect(search().said).toContain('Firefox (no display: install xvfb)')
  })

  test('a snap’s Firefox, which sees no profile of a test, is passed over', () => {
    install('Xvfb')
    install('firefox', '#!/bin/sh\nexec /snap/bin/firefox "$@"\n')
    expect(search().said).toContain('Firefox (not found')
  })
})
