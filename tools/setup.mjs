// Plain JavaScript and no packages: it runs before they are installed.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

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
