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
  const { expected, flaky, unexpected, skipped } = e2e.stats
  count('e2e', expected + flaky, unexpected + e2e.errors.length, skipped)
} else notRun('e2e')

if (status !== 0 && failed === 0) {
  console.log(`ended with ${status} although no test failed: see above; counted as 1 failed`)
  failed += 1
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
