import { defineConfig } from '@playwright/test'
import { findBrowser } from '../scripts/find-browser.ts'
import { electronBinary } from '../scripts/start/electron-binary.ts'
import type { ShellOptions } from './fixtures/test.ts'

const browser = findBrowser()
const electron = electronBinary()
const isMainProcess = process.env.TEST_WORKER_INDEX === undefined
if (electron === null && isMainProcess) {
  process.stdout.write("Electron's binary is not installed: the desktop specs run on the double only.\n")
}
if (browser === null) {
  throw new Error('The browser tests need Chromium, Chrome or Edge. Install one, or name it with CHROMIUM=/path.')
}

/**
 * About nothing but the page. The double shows it in the same browser as the loopback shell, so that these have nothing
 * new to find there; what calls, bodies, files, dialogs, windows and restarts have to do with runs on both.
 */
const pageAlone = [
  'accessibility/**',
  'compare/**',
  'docs/**',
  'endpoints/**',
  'filter/**',
  'response/{find,narrow,table,tree}*',
  'snippets/**',
  'variables/**',
]

/**
 * A spec runs on every shell, unless its title says `@loopback`, `@desktop` or `@double`; with `@saves` on all but the real Electron,
 * where nobody answers its save dialog.
 */
export default defineConfig<ShellOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './fixtures/build.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous, for machines that are busy: nothing waits longer than it has to.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: browser, chromiumSandbox: process.getuid?.() !== 0 },
  },
  projects: [
    { name: 'loopback', use: { shell: 'loopback' }, grepInvert: /@desktop|@double/ },
    { name: 'double', use: { shell: 'double' }, grepInvert: /@loopback/, testIgnore: pageAlone },
    ...(electron === null
      ? []
      : [{ name: 'electron', use: { shell: 'electron' as const }, grepInvert: /@loopback|@double|@saves/ }]),
  ],
})
