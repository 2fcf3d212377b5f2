// Finds a Chromium for the tests; run by itself (node tools/browser.mjs) it also gets one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const env = process.env

function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (n) => `/Applications/${n}.app/Contents/MacOS/${n}`,
    )
  }
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google/Chrome/Application/chrome.exe'),
        join(root, 'Chromium/Application/chrome.exe'),
        join(root, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ]
  return (env.PATH ?? '').split(':').flatMap((dir) => names.map((name) => join(dir, name)))
}

/** Playwright launch options for the first browser there is, or undefined. */
function findBrowser() {
  if (env.CHROMIUM_PATH) return { executablePath: env.CHROMIUM_PATH }
  if (existsSync(chromium.executablePath())) return { channel: 'chromium' }
  const path = env.NO_SYSTEM_BROWSER ? undefined : systemBrowsers().find((file) => existsSync(file))
  return path && { executablePath: path }
}

/** Launch options for the tests: SwiftShader stands in for a missing GPU. */
export function launchOptions() {
  return {
    ...findBrowser(),
    args: [
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`)
  return (
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  )
}

function isDebian() {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function getBrowser() {
  const root = process.getuid?.() === 0
  const found = findBrowser()
  if (found) return found
  // --with-deps asks for sudo, so only root does it unasked
  run('npx', ['playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium'])
  if (!findBrowser() && root && isDebian()) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  return findBrowser()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const got = getBrowser()
  if (!got) {
    console.error(
      'No Chromium to test with. Install Chrome, Chromium or Edge, or run "npx playwright install --with-deps chromium", ' +
        'or name one: CHROMIUM_PATH=/path/to/chrome npm test',
    )
    process.exit(1)
  }
  console.log(`Testing with ${got.executablePath ?? `Playwright's Chromium`}`)
}
