import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, type Sources, stampOf, writeStamp } from './stamp.ts'

export const root = join(import.meta.dirname, '../..')

/** One thing that is built: from `sources` into `result`. */
interface Target {
  name: string
  sources: Sources
  /** The file that must be there. */
  result: string
  folder: string
  stamp: string
  /** Loaded only when there is something to build: starting a built app does not load the bundler. */
  build: (folder: string) => Promise<void>
}

const common = ['shared', 'package-lock.json', 'tsconfig.base.json', 'scripts/build']

export const page: Target = {
  name: 'page',
  sources: { root, paths: ['renderer', 'vite.config.ts', ...common] },
  result: join(root, 'dist/renderer/index.html'),
  folder: join(root, 'dist/renderer'),
  stamp: join(root, 'dist/renderer.stamp'),
  build: async (folder) => (await import('./page.ts')).buildPage(folder),
}

export const desktop: Target = {
  name: 'desktop shell',
  sources: { root, paths: ['electron/desktop', 'electron/services', 'demo', ...common] },
  result: join(root, 'dist/desktop/main.cjs'),
  folder: join(root, 'dist/desktop'),
  stamp: join(root, 'dist/desktop.stamp'),
  build: async (folder) => (await import('./desktop.ts')).buildDesktop(folder),
}

/** Builds what is missing or older than its sources; `report` gets one short line for each thing built. */
export async function buildStale(targets: readonly Target[], report: (line: string) => void): Promise<void> {
  for (const target of targets) {
    if (existsSync(target.result) && isFresh(target.stamp, target.sources)) continue
    await build(target, report)
  }
}

export async function build(target: Target, report: (line: string) => void): Promise<void> {
  const stamp = stampOf(target.sources)
  const started = performance.now()
  // Built aside and moved in whole: an app that runs meanwhile, and a build that fails, leave the old one in place.
  const aside = `${target.folder}.${process.pid}`
  try {
    await target.build(aside)
    moveIn(aside, target.folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  writeStamp(target.stamp, stamp)
  report(`Built the ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

/** Another start may move its own build in at the same moment: then one of the two tries again. */
function moveIn(aside: string, folder: string, triesLeft = 5): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (triesLeft === 0) throw error
    moveIn(aside, folder, triesLeft - 1)
  }
}
