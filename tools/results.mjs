// Sums what the test runners wrote: node tools/results.mjs <exit status>
import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const status = Number(process.argv[2])
let passed = 0
let failed = 0
/** @type {string[]} */
const reasons = []

/** @param {string} runner @returns {unknown} what it wrote, if it came to run */
function read(runner) {
  const path = `node_modules/.cache/results/${runner}.json`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** @param {string} runner @param {number} good @param {number} bad @param {number} skipped */
function count(runner, good, bad, skipped) {
  console.log(`${runner}: ${good} passed, ${bad} failed, ${skipped} skipped`)
  passed += good
  failed += bad
}

/** @param {string} name @param {string | undefined} message its first lines are kept, without colours */
function because(name, message = '') {
  const lines = stripVTControlCharacters(message).split('\n').filter(Boolean)
  reasons.push([name, ...lines.slice(0, 12)].join('\n    '))
}

/** @typedef {import('@playwright/test/reporter').JSONReportTest & { title: string }} Test */

/** @param {import('@playwright/test/reporter').JSONReportSuite} suite @returns {Test[]} */
function testsIn({ specs, suites = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map((test) => ({ ...test, title: `${file}: ${title}` })),
  )
  return [...own, ...suites.flatMap(testsIn)]
}

/** @param {string} runner */
function notRun(runner) {
  console.log(`${runner}: not run`)
  if (status === 0) failed += 1
}

for (const runner of ['unit', 'scripts', 'browser', 'build', 'keras']) {
  const result = /** @type {import('vitest/node').JsonTestResults | undefined} */ (read(runner))
  if (result) {
    // A file that could not be loaded has failed without one failed test.
    const broken = result.testResults.filter(
      (file) =>
        file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    ).length
    const skipped = result.numPendingTests + result.numTodoTests
    count(runner, result.numPassedTests, result.numFailedTests + broken, skipped)
    for (const { status: end, message, assertionResults } of result.testResults) {
      if (end === 'failed' && message) because(runner, message)
      for (const { status: its, fullName, failureMessages } of assertionResults) {
        if (its === 'failed') because(`${runner}: ${fullName}`, failureMessages?.[0])
      }
    }
  } else notRun(runner)
}

const e2e = /** @type {import('@playwright/test/reporter').JSONReport | undefined} */ (read('e2e'))
if (e2e) {
  const tests = e2e.suites.flatMap(testsIn)
  for (const engine of ['chromium', 'firefox', 'webkit']) {
    const its = tests.filter(({ projectName }) => projectName === engine)
    /** @param {(typeof its)[number]['status'][]} ends */
    const ended = (...ends) => its.filter((one) => ends.includes(one.status)).length
    if (its.length === 0) notRun(`e2e ${engine}`)
    else {
      const good = ended('expected', 'flaky')
      count(`e2e ${engine}`, good, ended('unexpected'), ended('skipped'))
    }
  }
  if (e2e.errors.length > 0) count('e2e, beside its tests', 0, e2e.errors.length, 0)
  for (const { message } of e2e.errors) because('e2e', message)
  for (const { status: end, projectName, title, results } of tests) {
    if (end !== 'unexpected' && end !== 'flaky') continue
    for (const { error, retry } of results) {
      if (error) because(`${projectName} ${end}, try ${retry + 1}: ${title}`, error.message)
    }
  }
} else notRun('e2e')

if (status !== 0 && failed === 0) {
  console.log(`ended with ${status} although no test failed: see above; counted as 1 failed`)
  failed += 1
}
for (const reason of reasons) console.log(reason)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
