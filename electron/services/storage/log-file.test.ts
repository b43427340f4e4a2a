import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openLog } from './log-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trowel-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

test('each record is a line with time and level; further lines are indented', () => {
  const log = openLog(join(folder, 'new'))
  log('warn', 'first')
  log('error', 'second\nat somewhere')
  const text = readFileSync(join(folder, 'new/trowel.log'), 'utf8')
  expect(text).toMatch(/^\d{4}-\S+Z warn first\n\d{4}-\S+Z error second\n {2}at somewhere\n$/)
})

test('a log over a megabyte is put aside at the next start', () => {
  writeFileSync(join(folder, 'trowel.log'), 'x'.repeat(1024 * 1024 + 1))
  openLog(folder)('info', 'new')
  expect(readFileSync(join(folder, 'trowel.log'), 'utf8')).toMatch(/ info new\n$/)
  expect(readFileSync(join(folder, 'trowel.log.1'), 'utf8')).toHaveLength(1024 * 1024 + 1)
})
