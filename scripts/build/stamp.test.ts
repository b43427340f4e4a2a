import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh, stampOf, writeStamp } from './stamp.ts'

let root: string
let stamp: string
const sources = () => ({ root, paths: ['page', 'config.ts', 'absent'] })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trowel-stamp-'))
  stamp = join(root, 'dist/page.stamp')
  mkdirSync(join(root, 'page/deep'), { recursive: true })
  writeFileSync(join(root, 'page/deep/a.ts'), 'a')
  writeFileSync(join(root, 'config.ts'), 'config')
  writeStamp(stamp, stampOf(sources()))
})
afterEach(() => rmSync(root, { recursive: true }))

test('an untouched source tree is fresh, whatever its times', () => {
  utimesSync(join(root, 'config.ts'), 1, 1)
  expect(isFresh(stamp, sources())).toBe(true)
})

test('a changed, new, removed or renamed source is stale', () => {
  writeFileSync(join(root, 'page/deep/a.ts'), 'b')
  expect(isFresh(stamp, sources())).toBe(false)
  writeFileSync(join(root, 'page/deep/a.ts'), 'a')
  expect(isFresh(stamp, sources())).toBe(true)
  writeFileSync(join(root, 'page/b.ts'), '')
  expect(isFresh(stamp, sources())).toBe(false)
  rmSync(join(root, 'page/b.ts'))
  rmSync(join(root, 'page/deep/a.ts'))
  writeFileSync(join(root, 'page/a.ts'), 'a')
  expect(isFresh(stamp, sources())).toBe(false)
})

test('a change that keeps size and time is seen, also after the sources were found fresh', () => {
  utimesSync(join(root, 'config.ts'), 1, 1)
  expect(isFresh(stamp, sources())).toBe(true)
  expect(isFresh(stamp, sources())).toBe(true)
  writeFileSync(join(root, 'config.ts'), 'gifnoc')
  utimesSync(join(root, 'config.ts'), 1, 1)
  expect(isFresh(stamp, sources())).toBe(false)
})

test('tests do not make a build stale', () => {
  writeFileSync(join(root, 'page/a.test.ts'), 'x')
  expect(isFresh(stamp, sources())).toBe(true)
})

test('without a stamp everything is stale', () => {
  rmSync(stamp)
  expect(isFresh(stamp, sources())).toBe(false)
})
