import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkTexts } from './operations/check-texts.ts'
import { dataFiles } from './operations/files.ts'
import { makeTexts } from './operations/make-texts.ts'
import { operationsFolder, readSource } from './operations/source.ts'
import { operationTexts, readTexts } from './operations/texts.ts'

/** Writes shared/operations/data; with --check only says which files are not current and which texts
 * are wrong, and exits 1. */
const folder = new URL('data/', operationsFolder)
const check = process.argv.includes('--check')
const source = readSource()
const texts = readTexts()
const wanted = dataFiles(source, texts)
const problems = checkTexts(source, texts, makeTexts(source.operations, operationTexts(texts)))

const byHand = new Set(['loaders.d.ts'])
const root = fileURLToPath(folder)
const present = existsSync(root)
  ? readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  : []

const stale = [...wanted].filter(
  ([name, text]) => !present.includes(name) || readFileSync(new URL(name, folder), 'utf8') !== text,
)
const left = present.filter((name) => !wanted.has(name) && !byHand.has(name))

for (const problem of problems) process.stdout.write(`${problem}\n`)
if (check) {
  for (const [name] of stale)
    process.stdout.write(`shared/operations/data/${name} is not current: run npm run operations\n`)
  for (const name of left)
    process.stdout.write(`shared/operations/data/${name} is not made by the generator: remove it\n`)
  process.exitCode = stale.length + left.length + problems.length > 0 ? 1 : 0
} else {
  for (const name of left) rmSync(new URL(name, folder))
  for (const [name, text] of stale) {
    mkdirSync(new URL('.', new URL(name, folder)), { recursive: true })
    writeFileSync(new URL(name, folder), text)
  }
  process.stdout.write(`${wanted.size} files, ${stale.length} written, ${left.length} removed\n`)
}
