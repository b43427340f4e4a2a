import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Request } from '../../model/request.ts'
import { importCommand } from '../import-command.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { readPairs, showImport } from '../testing/show-import.ts'

const folder = join(import.meta.dirname, '..')
const pairs = ['curl/fixtures/bash.txt', 'curl/fixtures/windows.txt', 'httpie/fixtures/httpie.txt'].flatMap((file) =>
  readPairs(readFileSync(join(folder, file), 'utf8')).map((pair) => ({ ...pair, file: file.replace(/\/.*\//, ' ') })),
)

test.each(pairs)('$file: $title', ({ input, output }) => {
  const imported = importCommand(input)
  expect(showImport(imported).trimEnd()).toBe(output)
  checkModel(imported)
})

test('there are enough of them', () => {
  const count = (start: string) => pairs.filter(({ file }) => file.startsWith(start)).length
  expect(count('curl')).toBeGreaterThanOrEqual(60)
  expect(count('httpie')).toBeGreaterThanOrEqual(25)
})

test.each(['', 'ls -l', 'curl', 'curl --help', 'https', "'", '$('])('%j is no call', (text) => {
  expect(() => importCommand(text)).toThrow(expect.objectContaining({ code: 'import_failed' }))
})

test('the shell can be named', () => {
  const imported = importCommand('curl "https://example.com/%NAME_OF%"', { dialect: 'cmd' })
  expect(showImport(imported)).toContain('GET https://example.com/{{NAME_OF}}')
})

test('the host of a workspace can be kept', () => {
  const imported = importCommand('curl https://dbc-a1b2345c-d6e7.cloud.databricks.com/x', { keepHosts: true })
  expect(showImport(imported)).toBe('GET https://dbc-a1b2345c-d6e7.cloud.databricks.com/x\n  auth none')
})

function checkModel({ collections }: Imported): void {
  for (const { items } of collections) {
    for (const { request } of items as ImportedRequest[]) expect(Request.parse(request)).toEqual(request)
  }
}
