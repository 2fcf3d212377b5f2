import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headersFile, securityHeaders } from './csp.ts'

test('public/_headers says what the preview server sends', () => {
  expect(readFileSync('public/_headers', 'utf8')).toBe(headersFile())
})

test('the policy needs no eval, no inline code and no other origin', () => {
  const policy = securityHeaders['Content-Security-Policy']
  expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:|data:|blob:|\*/)
  expect(policy).toContain("default-src 'none'")
})
