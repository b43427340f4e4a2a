import type { Page } from '@playwright/test'
import { holdAnswers } from '../fixtures/hold-requests.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

/** Two sends, of which the first was list, and the history beside their tabs. */
async function sendTwo(page: Page) {
  const workbench = new Workbench(page)
  await expect(workbench.environment).toContainText('Demo')
  for (const name of ['list', 'spark-versions']) {
    await workbench.newRequest('GET', `{{DATABRICKS_HOST}}/api/2.1/clusters/${name}`)
    await workbench.send.click()
    await expect(workbench.status).toContainText('200')
  }
  await workbench.section('History').click()
  const rows = page.getByRole('listbox', { name: 'History' }).getByRole('option')
  await expect(rows).toHaveCount(2)
  return { workbench, rows, tabs: workbench.openRequests.getByRole('tab') }
}

test('a send of the history that is read late does not come over the tab that was gone to meanwhile @loopback', async ({
  app: { page },
}) => {
  const { rows, tabs } = await sendTwo(page)
  const answer = await holdAnswers(page, '**/rpc/history.entry')
  const asked = page.waitForRequest('**/rpc/history.entry')
  await rows.last().dblclick()
  await asked
  await tabs.first().click()
  await answer()
  await expect(tabs).toHaveCount(3)
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true')
  // A double click keeps it, however late it comes.
  await rows.first().click()
  await expect(tabs).toHaveCount(4)
})

test('what is sent again goes out also when another send was looked at since @loopback', async ({ app: { page } }) => {
  const { rows, tabs } = await sendTwo(page)
  await page.getByRole('listbox', { name: 'History' }).focus()
  await page.keyboard.press('End')
  const answer = await holdAnswers(page, '**/rpc/history.entry')
  const asked = page.waitForRequest('**/rpc/history.entry')
  await page.keyboard.press('r')
  await asked
  await rows.first().click()
  await answer()
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('clusters/list')
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true')
})
