import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/start-again.ts'
import { Workbench } from '../page-models/workbench.ts'

const unsent = 'https://example.invalid/unsent'

async function draftIsBack(workbench: Workbench): Promise<void> {
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(2)
  await expect(workbench.url).toHaveValue(unsent)
  await expect(workbench.method).toHaveValue('DELETE')
}

test('tabs and drafts come back after the app was closed', async ({ app, startAgain }) => {
  const workbench = new Workbench(app.page)
  await workbench.open('jobs create', 'POST jobs/create 2.2')
  await workbench.newRequest('DELETE', unsent)
  await app.close()
  await startAgain(draftIsBack)
})

test('tabs and drafts come back after a kill', async ({ app, folders, startAgain }) => {
  const workbench = new Workbench(app.page)
  await workbench.open('jobs create', 'POST jobs/create 2.2')
  await workbench.newRequest('DELETE', unsent)
  await expect(() => expect(readFileSync(join(folders.data, 'session.json'), 'utf8')).toContain(unsent)).toPass()
  process.kill(app.pid, 'SIGKILL')
  await startAgain(draftIsBack)
})

test('what was typed right before the page was left is kept @loopback', async ({ app, folders, startAgain }) => {
  const workbench = new Workbench(app.page)
  await workbench.open('jobs create', 'POST jobs/create 2.2')
  await workbench.newRequest('DELETE', unsent)
  await app.page.goto('about:blank')
  const kept = () => readFileSync(join(folders.data, 'session.json'), 'utf8')
  await expect(() => expect(kept()).toContain(unsent)).toPass()
  await app.close()
  await startAgain(draftIsBack)
})

test('two windows on one workbench both work, and learn of each other’s environments @loopback', async ({ app }) => {
  const first = new Workbench(app.page)
  const page = await app.page.context().newPage()
  await page.goto(new URL('/', app.page.url()).href)
  const second = new Workbench(page)
  await second.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
  await second.section('Environments').click()
  await page.getByRole('button', { name: 'New environment' }).first().click()
  await first.section('Environments').click()
  await expect(app.page.getByRole('list', { name: 'Environments' })).toContainText('New environment')
})
