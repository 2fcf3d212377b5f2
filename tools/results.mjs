// Sums what the test runners wrote: node tools/results.mjs <exit status>
import { existsSync, readFileSync } from 'node:fs'

const status = Number(process.argv[2])
let passed = 0
let failed = 0

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

/** @param {import('@playwright/test/reporter').JSONReportSuite} suite @returns {import('@playwright/test/reporter').JSONReportTest[]} */
function testsIn({ specs, suites = [] }) {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsIn)]
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
} else notRun('e2e')

if (status !== 0 && failed === 0) {
  console.log(`ended with ${status} although no test failed: see above; counted as 1 failed`)
  failed += 1
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
