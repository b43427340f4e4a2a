import { format, inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { pastedSecret } from './pasted-secret.ts'
import { Secret } from './secret.ts'

const token = 'dapi-canary-0123456789'

describe('a secret is never printed', () => {
  const secret = new Secret(token)
  const prints: Record<string, () => string> = {
    String: () => String(secret),
    template: () => `${secret}`,
    concatenation: () => `x${secret}`,
    'JSON.stringify': () => JSON.stringify({ secret, list: [secret] }),
    'util.inspect': () => inspect({ secret }, { depth: 9, showHidden: true, customInspect: false }),
    'util.format': () => format('%s %o %j', secret, secret, secret),
    structuredClone: () => inspect(structuredClone({ secret }), { showHidden: true }),
    'error text': () => inspect(new AppError('internal', 'x', { detail: { secret } })),
    keys: () => Reflect.ownKeys(secret).join() + JSON.stringify(Object.entries(secret)),
    spread: () => inspect({ ...secret }),
  }
  test.each(Object.keys(prints))('by %s', (how) => {
    expect(prints[how]?.()).not.toContain('canary')
  })
})

test('a secret is revealed only by asking for it, and a clone has nothing to reveal', () => {
  const secret = new Secret(token)
  expect(secret.reveal()).toBe(token)
  const forged: Secret = Object.create(Secret.prototype)
  expect(() => forged.reveal()).toThrow(TypeError)
})

test.each([
  [' dapi1 ', 'dapi1'],
  ['dapi1\r\n', 'dapi1'],
  ['\u00a0dapi1\ufeff', 'dapi1'],
  ['Bearer dapi1', 'dapi1'],
  ['authorization: bearer   dapi1\n', 'dapi1'],
])('a token pasted as %j is the token alone', (pasted, value) => {
  expect(pastedSecret('DATABRICKS_TOKEN', pasted).reveal()).toBe(value)
})

test('another secret keeps the word Bearer', () => {
  expect(pastedSecret('HOOK', 'Bearer x').reveal()).toBe('Bearer x')
})

test.each(['dapi-canary\ndapi2', 'dapi-canary\u0000', 'dapi-canary\u2028x', 'a\u007fcanary'])(
  'a token with a control character is refused without repeating it (%j)',
  (pasted) => {
    const refuse = () => pastedSecret('DATABRICKS_TOKEN', pasted)
    expect(refuse).toThrow('The token holds a line break or another control character.')
    expect(refuse).not.toThrow(/canary/)
  },
)

test.each(['', '  \n', 'Bearer ', 'bearer'])('%j is no token', (pasted) => {
  expect(() => pastedSecret('DATABRICKS_TOKEN', pasted)).toThrow('The token is empty.')
})
