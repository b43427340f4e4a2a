import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { dataFiles } from './files.ts'
import { operationsFolder, readSource } from './source.ts'
import { readTexts } from './texts.ts'

const files = dataFiles(readSource(), readTexts())

test('the committed data is what the generator makes now', () => {
  for (const [name, text] of files) {
    const committed = readFileSync(new URL(`data/${name}`, operationsFolder), 'utf8')
    expect(committed === text, `${name} is not current: run npm run operations`).toBe(true)
  }
})

test('the data holds every operation and every schema', () => {
  const count = (folder: string) =>
    [...files]
      .filter(([name]) => name.startsWith(folder))
      .reduce((sum, [, text]) => sum + Object.keys(JSON.parse(text) as object).length, 0)
  expect(count('details/')).toBe(1403)
  expect(count('schemas/')).toBe(2947)
})

test('the list that every start loads stays small', () => {
  expect(gzipSync(files.get('index.json') ?? '').byteLength).toBeLessThan(90_000)
})
