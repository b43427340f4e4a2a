import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRedactor } from './redact.ts'

const secret = "dapi/0123+4 5'6%ü"
const { text, holds } = createRedactor([secret, 'second-value'])

test.each([
  ['as it is', secret],
  ['percent-encoded', encodeURIComponent(secret)],
  ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
  ['percent-encoded in full', encodeURIComponent(secret).replace("'", '%27')],
  ['as a form field', new URLSearchParams({ a: secret }).toString().slice(2)],
  ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
])('a value written %s is taken out', (_, written) => {
  expect(text(`before ${written} after second-value`)).toBe('before [secret] after [secret]')
  expect(holds(written)).toBe(true)
})

test('a value inside base64 is taken out, wherever it begins', () => {
  for (const before of ['', 'u:', 'me:', 'user:', 'someone:']) {
    for (const after of ['', '!', '!!', 'and more']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const written = Buffer.from(before + secret + after).toString(encoding)
        const shown = text(`Basic ${written}`)
        expect(shown).toContain('[secret]')
        expect(Buffer.from(shown.replace(/^Basic |\[secret\].*$/g, ''), 'base64').toString()).not.toContain('dapi')
      }
    }
  }
})

test('texts without the values stay as they are', () => {
  expect(text('Basic dXNlcjpwYXNz and dapi')).toBe('Basic dXNlcjpwYXNz and dapi')
  expect(holds('')).toBe(false)
  expect(createRedactor([]).text('anything')).toBe('anything')
  expect(createRedactor(['', 'a']).text('banana')).toBe('banana')
})

test('whatever the value and the text around it, the value is gone', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3, unit: 'binary' }), fc.string(), fc.string(), (value, before, after) => {
      fc.pre(!'[secret]'.includes(value))
      const shown = createRedactor([value]).text(`${before}${value}${after}`)
      expect(shown.replaceAll('[secret]', '\u0000')).not.toContain(value)
    }),
  )
})
