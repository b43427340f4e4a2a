/** `node scripts/screenshots.ts`: takes the pictures of README anew, from the built app with the demo workspace, in both themes. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startLoopback } from '#loopback/main.ts'
import { findBrowser } from './find-browser.ts'
import { say } from './run.ts'

const images = join(import.meta.dirname, '../docs/images')

/** The main job: an endpoint is found, filled in and sent. */
async function doMainJob(page: Page): Promise<void> {
  const filter = page.getByRole('searchbox', { name: 'Filter endpoints' })
  const open = async (words: string, name: string) => {
    await filter.fill(words)
    await page.getByRole('treeitem', { name, exact: true }).first().dblclick()
  }
  await open('clusters list', 'GET clusters/list 2.1')
  await page.getByRole('tab', { name: /clusters\/list/ }).waitFor()
  await open('jobs create', 'POST jobs/create 2.2')
  await page.getByRole('tab', { name: /jobs\/create/ }).waitFor()
  await open('clusters get', 'GET clusters/get 2.1')
  await page.getByRole('textbox', { name: 'cluster_id', exact: true }).fill('{{CLUSTER_ID}}')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('treeitem').filter({ hasText: 'spark_context_id' }).click()
  await filter.fill('cluster')
}

const executablePath = findBrowser()
if (executablePath === null) throw new Error('Screenshots need Chromium, Chrome or Edge.')
const folder = mkdtempSync(join(tmpdir(), 'trowel-screenshots-'))
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
mkdirSync(images, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const trowel = await startLoopback({
    port: 0,
    dataFolder: join(folder, colorScheme),
    projectFolder: join(folder, colorScheme, 'lakehouse-ops'),
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme })
  await page.goto(trowel.address())
  await doMainJob(page)
  const path = join(images, `main-${colorScheme}.png`)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  say(path)
  await page.context().close()
  await trowel.close()
}
await browser.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
