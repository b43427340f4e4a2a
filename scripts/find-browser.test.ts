import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from './find-browser.ts'

test('the browser that CHROMIUM names is believed', () => {
  expect(findBrowser({ CHROMIUM: '/opt/chromium', PATH: '' }, 'linux')).toBe('/opt/chromium')
})

test('on Windows an installed Edge is found below the program folders', () => {
  const root = mkdtempSync(join(tmpdir(), 'trowel-browser-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const edge = join(root, 'Microsoft\\Edge\\Application\\msedge.exe')
  expect(findBrowser({ PROGRAMFILES: root }, 'win32')).toBeNull()
  writeFileSync(edge, '')
  chmodSync(edge, 0o755)
  expect(findBrowser({ PROGRAMFILES: root }, 'win32')).toBe(edge)
})
