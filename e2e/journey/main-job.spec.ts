import { holdRequests } from '../fixtures/hold-requests.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('find an operation, fill it in, send it, read the exact answer', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.filter.fill('clusters get')
  await workbench.endpoint('GET clusters/get 2.1').click()
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('clusters/get')
  await workbench.parameter('cluster_id').fill('1234-567890-patch123')
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  await expect(await workbench.reveal('spark_context_id')).toContainText('1234567890123456789')
  await expect(await workbench.reveal(/^start_time/)).toContainText('2019-01-09 23:55:56')
})

test('the same by keyboard alone', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { keyboard } = app.page
  await expect(workbench.environment).toContainText('Demo')
  await keyboard.press('Control+k')
  // At once, as fast typists do: nothing of it may be lost.
  await keyboard.type('clusters get')
  await expect(app.page.getByRole('combobox', { name: 'Command palette' })).toHaveValue('clusters get')
  await expect(app.page.getByRole('option', { name: /clusters\/get/ }).first()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('clusters/get')
  for (let step = 0; step < 30; step += 1) {
    if (await workbench.parameter('cluster_id').evaluate((field) => field === document.activeElement)) break
    await keyboard.press('Tab')
  }
  await expect(workbench.parameter('cluster_id')).toBeFocused()
  await keyboard.type('1234-567890-batch123')
  await keyboard.press('Control+Enter')
  await expect(workbench.status).toContainText('200 OK')
  await expect(await workbench.reveal('spark_context_id')).toContainText('123456789012345678')
})

test('who sends at once sends what is being opened, not what was there before', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { keyboard } = app.page
  await workbench.newRequest('GET', 'http://127.0.0.1:1/before')
  await keyboard.press('Control+k')
  await keyboard.type('clusters list-zones')
  await expect(app.page.getByRole('option', { name: /list-zones/ }).first()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await expect(workbench.status).toContainText('200 OK')
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('list-zones')
})

test('a request that is in no list: any URL, any method', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await workbench.newRequest('POST', '{{DATABRICKS_HOST}}/api/2.0/dbfs/mkdirs')
  await workbench.writeJson('{"path": "/tmp/made-here"}')
  await app.page.keyboard.press('Control+Enter')
  await expect(workbench.status).toContainText('200 OK')
})

test('64-bit numbers are exact in the tree, in the raw text and in a variable', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { page } = app
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=1234-567890-patch123')
  await workbench.send.click()
  await expect(await workbench.reveal('spark_context_id')).toContainText('1234567890123456789')
  const row = await workbench.reveal('spark_context_id')
  await row.click()
  await row.getByRole('button', { name: 'Save as variable' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('CONTEXT')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await workbench.responseTab('Raw').click()
  await workbench.scrollResponseTo('"spark_context_id": 1234567890123456789')
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id={{CONTEXT}}', { status: '400' })
  await expect(workbench.response).toContainText('Cluster 1234567890123456789 does not exist')
})

test('what opens late does not take the place of what was asked for since @loopback', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await workbench.filter.fill('jobs create')
  await expect(workbench.endpoint('POST jobs/create 2.2')).toBeVisible()
  // What is known of the operations of jobs alone: panes may still be on their way.
  const load = await holdRequests(page, '**/jobs-*.js')
  const asked = page.waitForRequest('**/jobs-*.js')
  await workbench.endpoint('POST jobs/create 2.2').dblclick()
  await asked
  await page.getByRole('button', { name: 'New request', exact: true }).first().click()
  await workbench.url.fill('https://a.example.com/mine')
  await load()
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(2)
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('mine')
  await expect(workbench.url).toHaveValue('https://a.example.com/mine')
})
