// Plain JavaScript and no packages: it runs before they are installed.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

// What Vite and Vitest run on; without the rest of them their own errors say nothing of it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 && !(major === 20 && minor >= 19) && !(major === 22 && minor >= 12)) {
  console.error(
    `Tally needs Node 24 or newer, 22.12 or newer, or 20.19 or newer; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

/** @param {string} path */
const time = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes node_modules/.package-lock.json last, so a broken install is done again.
if (time('node_modules/.package-lock.json') < time('package-lock.json')) {
  console.log('Installing packages (npm ci)…')
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
    : spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: true })
  if (status !== 0) process.exit(status ?? 1)
}
