// The engines beside Chromium (tools/browser.mjs) that the end-to-end tests run in, where they are found. Run by itself
// (node tools/engines.mjs) it says which are not; under CI that is an error.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const env = process.env
const isLinux = process.platform === 'linux'

/** @param {readonly string[]} names @returns the first of them on the PATH */
function onPath(...names) {
  const folders = (env.PATH ?? '').split(isLinux ? ':' : /[:;]/).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canBeDriven)
}

/** Ubuntu's /usr/bin/firefox calls a snap, which sees no profile outside of its own folders. @param {string} file */
function canBeDriven(file) {
  return existsSync(file) && !readFileSync(file).subarray(0, 4096).includes('/snap/')
}

function findFirefox() {
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH
  if (process.platform === 'darwin') {
    return ['/Applications/Firefox.app/Contents/MacOS/firefox'].find((file) => existsSync(file))
  }
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter((root) => root !== undefined)
      .map((root) => join(root, 'Mozilla Firefox/firefox.exe'))
      .find((file) => existsSync(file))
  }
  return onPath('firefox-esr', 'firefox')
}

/** WebKitGTK's driver and the small browser that it drives; elsewhere than on Linux there is none. */
function findWebkit() {
  const driver = isLinux ? onPath('WebKitWebDriver') : undefined
  if (driver === undefined) return undefined
  const libraries = readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder))
  const browser = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...libraries]
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((file) => existsSync(file))
  return browser === undefined ? undefined : { driver, browser }
}

/** On Linux WebKitGTK opens only on a display, and Firefox has WebGL only there; Xvfb stands in for one. */
export const xvfb = isLinux ? onPath('Xvfb') : undefined
export const hasDisplay = !isLinux || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY)
const canShow = hasDisplay || xvfb !== undefined

/** Firefox's executable. */
export const firefox = canShow ? findFirefox() : undefined
export const webkit = canShow ? findWebkit() : undefined

/** The engines that are left out, each with what to do about it. */
export function notTested() {
  const ways = [
    firefox === undefined && way('Firefox', isLinux ? 'install firefox-esr' : 'install it'),
    webkit === undefined &&
      way('WebKitGTK', isLinux ? 'install webkit2gtk-driver' : 'on Linux only'),
  ]
  return ways.filter((one) => one !== false)
}

/** @param {string} name @param {string} hint */
const way = (name, hint) =>
  canShow ? `${name} (not found: ${hint})` : `${name} (no display: install xvfb)`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = notTested()
  if (missing.length > 0) console.log(`Not tested in: ${missing.join(', ')}`)
  if (missing.length > 0 && env.CI) process.exit(1)
}
