import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { Request } from '../model/request.ts'
import { commandKind } from './command-kind.ts'
import { importCurl } from './curl/import-curl.ts'
import { importHttpie } from './httpie/import-httpie.ts'
import type { ImportedRequest } from './imported.ts'
import { readPairs } from './testing/show-import.ts'

const seeds = ['curl/fixtures/bash.txt', 'curl/fixtures/windows.txt', 'httpie/fixtures/httpie.txt'].flatMap((file) =>
  readPairs(readFileSync(join(import.meta.dirname, file), 'utf8')).map(({ input }) => input),
)

const bits = [
  "'",
  '"',
  '\\',
  '^',
  '`',
  '$',
  '$(',
  '${',
  '{{',
  '}}',
  '%',
  '\n',
  '\r\n',
  '|',
  '&',
  ';',
  '<<',
  '<<<EOF',
  '>',
  '#',
  ' -',
  ' --',
  '=',
  ':=',
  '@',
  '==',
  '[',
  ']',
  '[][',
  '\0',
  '\ud800',
  '🧱',
  ' -d ',
  ' -F a=',
  ' --next ',
  ' ',
  '-:',
  "$'\\x",
  '@"\n',
  '(',
]

const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('add', 'cut', 'swap', 'double'),
        fc.constantFrom(...bits),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([seed, changes]) =>
    changes.reduce((text, [place, how, bit]) => {
      const at = Math.floor(place * text.length)
      if (how === 'add') return text.slice(0, at) + bit + text.slice(at)
      if (how === 'cut') return text.slice(0, at) + text.slice(at + 1 + bit.length * 3)
      if (how === 'swap') return text.slice(at) + bit + text.slice(0, at)
      return text.slice(0, at) + text.slice(Math.max(0, at - 20))
    }, seed),
  )

test('10,000 odd command lines: a request that can be kept, or an error in words', () => {
  fc.assert(
    fc.property(
      mutated,
      fc.constantFrom('bash' as const, 'cmd' as const, 'powershell' as const, undefined),
      (text, dialect) => {
        for (const run of [importCurl, importHttpie]) {
          try {
            const { collections } = run(text, dialect ? { dialect } : {})
            for (const { items } of collections) {
              for (const { request } of items as ImportedRequest[])
                expect(Request.safeParse(request).success, text).toBe(true)
            }
          } catch (error) {
            if (!(error instanceof AppError) || error.code !== 'import_failed') throw error
          }
        }
        commandKind(text)
      },
    ),
    { numRuns: 10_000 },
  )
})

test.each([
  "'",
  '"',
  '\\',
  '$',
  '${',
  '{{',
  '(',
  '[a]',
  ' -d @',
  '^',
  '`',
  '<<',
  '<<A\n',
  ';',
  '|',
  '%A',
  ' a:=',
  "$'",
  ' A=b',
  '>',
  ' sudo',
  ' -F a="',
  '%20',
  '&a=',
  'a@',
])('20,000 times %j ends soon', (bit) => {
  for (const text of [
    `curl https://example.com/x${bit.repeat(20_000)}`,
    `http https://example.com/x ${bit.repeat(20_000)}`,
    `${bit.repeat(20_000)} curl x`,
  ]) {
    commandKind(text)
    for (const dialect of ['bash', 'cmd', 'powershell'] as const) {
      for (const run of [importCurl, importHttpie]) {
        try {
          run(text, { dialect })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
        }
      }
    }
  }
})

test.each([
  ['curl https://example.com', 'curl'],
  ['$ curl -X POST \\\n https://example.com', 'curl'],
  ['curl.exe "https://example.com"', 'curl'],
  ['PS C:\\> curl.exe https://example.com', 'curl'],
  ['http GET example.com', 'httpie'],
  ['https example.com/x a=b', 'httpie'],
  ['http :8080/x', 'httpie'],
  ['http --form POST example.com', 'httpie'],
  ['https://example.com/curl x', null],
  ['http://example.com', null],
  ['curling is fun', null],
  ['http is a protocol', null],
  ['{{DATABRICKS_HOST}}/api', null],
])('%j is a command line of %s', (text, kind) => {
  expect(commandKind(text)).toBe(kind)
})
