import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { violationsOn } from '../accessibility/audit.ts'
import { holdAsked } from '../fixtures/brake.ts'
import { startPeer } from '../fixtures/peer.ts'
import { expect, test } from '../fixtures/test.ts'
import { Comparison } from '../page-models/comparison.ts'
import { Workbench } from '../page-models/workbench.ts'

const list = '{{DATABRICKS_HOST}}/api/2.1/clusters/list'
const get = (id: string) => `{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=${id}`
const one = '1234-567890-patch123'
const other = '1234-567890-batch123'

/** Two clusters, each in a tab of its own. */
async function sendBoth(workbench: Workbench): Promise<void> {
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', get(one))
  await workbench.sendNew('GET', get(other))
}

/** The list, a cluster stopped in another tab, and the list again. */
async function listBeforeAndAfter(page: Page): Promise<void> {
  const workbench = new Workbench(page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', list)
  await workbench.sendNew('POST', '{{DATABRICKS_HOST}}/api/2.1/clusters/delete', { body: `{"cluster_id": "${one}"}` })
  await workbench.openRequests.getByRole('tab', { name: /clusters\/list/ }).click()
  await expect(workbench.tree).toBeVisible()
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
}

test('the same list before and after: what changed, found again by id, and what is to be left out', async ({ app }) => {
  const { page } = app
  const comparison = new Comparison(page)
  await listBeforeAndAfter(page)
  await comparison.openWith(/^Before: 200 OK/)
  await expect(comparison.found).toContainText('changed')
  // It is terminated soon, on a slow machine before it is asked for again.
  await expect(comparison.row(/^changed state: "RUNNING", now "TERMINAT(ING|ED)"/)).toBeVisible()
  await expect(comparison.row(/\d+ unchanged$/)).toBeVisible()
  // The keys lead through the differences.
  await expect(comparison.selected).toHaveAccessibleName(/^(added|removed|changed)/)
  await expect(comparison.view).toContainText(/1 of \d+/)
  await page.keyboard.press('F7')
  await expect(comparison.view).toContainText(/2 of \d+/)
  await page.keyboard.press('Shift+F7')
  await expect(comparison.view).toContainText(/1 of \d+/)
  await comparison.row(/^changed state:/).click()
  await comparison.list.getByRole('button', { name: 'Leave out this path' }).click()
  await expect(comparison.found).toContainText('1 left out')
  await expect(comparison.view.getByRole('button', { name: 'Count .clusters[].state again' })).toBeVisible()
  await expect(comparison.row(/^ignored state/)).toContainText('left out')
  await page.keyboard.press('Escape')
  await expect(comparison.view).toBeHidden()
  await expect(page.getByRole('tree', { name: 'Response tree' })).toBeVisible()
})

test('the answers of two tabs, swapped, as text, and saved as a patch @saves', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const comparison = new Comparison(page)
  await sendBoth(workbench)
  await page.keyboard.press('Alt+c')
  await page
    .getByRole('menuitem', { name: /^GET clusters\/get/ })
    .first()
    .click()
  await expect(comparison.row(/^changed cluster_id: /)).toHaveAccessibleName(new RegExp(`"${one}", now "${other}"`))
  await expect(comparison.row(/^changed spark_context_id: 1234567890123456789, now \d+/)).toBeVisible()
  await comparison.view.getByRole('button', { name: 'Save differences' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'As JSON Patch' }).click()
  const patch = await readFile(await (await download).path(), 'utf8')
  expect(patch).toContain(`{"op":"replace","path":"/cluster_id","value":"${other}"}`)
  await comparison.view.getByRole('button', { name: 'Swap A and B' }).click()
  await expect(comparison.row(/^changed cluster_id: /)).toHaveAccessibleName(new RegExp(`"${other}", now "${one}"`))
  await comparison.showAs('Text')
  await expect(comparison.row(`removed   "cluster_id": "${other}",`)).toBeVisible()
  await expect(comparison.row(`added   "cluster_id": "${one}",`)).toBeVisible()
  await expect(comparison.found).toContainText('lines added')
})

test('keys that come faster than the differences count, and of two savings the later one is saved @saves', async ({
  app,
}) => {
  const { page } = app
  const workbench = new Workbench(page)
  const comparison = new Comparison(page)
  await sendBoth(workbench)
  await comparison.openWith(/^GET clusters\/get/)
  await expect(comparison.view).toContainText(/1 of \d+/)
  const steps = await holdAsked(page, 'step')
  for (let press = 0; press < 3; press++) await page.keyboard.press('F7')
  await steps.release()
  await expect(comparison.view).toContainText(/4 of \d+/)

  const savings = await holdAsked(page, 'export')
  for (const form of ['As text', 'As JSON Patch']) {
    await comparison.view.getByRole('button', { name: 'Save differences' }).click()
    await page.getByRole('menuitem', { name: form }).click()
  }
  const download = page.waitForEvent('download')
  await savings.release()
  expect((await download).suggestedFilename()).toMatch(/differences\.patch\.json$/)
})

test('answers that are the same say so', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', get(one))
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  const comparison = new Comparison(page)
  await comparison.openWith(/^Before/)
  await expect(comparison.view).toContainText('The answers are the same')
})

test('the same request in another environment', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const comparison = new Comparison(page)
  const peer = await startPeer()
  await expect(workbench.environment).toContainText('Demo')
  await workbench.makeEnvironment(peer.origin, 'dapi-compare')
  await workbench.section('Endpoints').click()
  await workbench.sendNew('GET', list)
  await comparison.openWith('Send again in Demo and compare')
  await expect(comparison.row(/^added clusters: array/)).toBeVisible()
  await expect(comparison.row('removed n: 1234567890123456789')).toBeVisible()
  await expect(comparison.view).toContainText('Demo')
  await comparison.view.getByRole('button', { name: /headers? differ/ }).click()
  await expect(comparison.view.getByRole('table', { name: 'Headers that differ' })).toContainText('Content-Length')
  await page.keyboard.press('Escape')
  // The answer of the other environment is kept as an earlier one.
  await comparison.openWith(/^Before: 200 OK.*Demo/)
  await expect(comparison.found).toContainText('added')
  await peer.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a comparison can be read and reached by everybody, ${colorScheme}`, async ({ app }) => {
    const { page } = app
    const workbench = new Workbench(page)
    const comparison = new Comparison(page)
    await page.emulateMedia({ colorScheme })
    await sendBoth(workbench)
    await comparison.openWith(/^GET clusters\/get/)
    await comparison.view.getByRole('button', { name: /headers? differ/ }).click()
    await expect(comparison.row(/^changed cluster_id: /)).toBeVisible()
    expect(await violationsOn(page), 'the tree').toEqual([])
    await comparison.showAs('Text')
    await expect(comparison.found).toContainText('lines added')
    expect(await violationsOn(page), 'the text').toEqual([])
  })
}
