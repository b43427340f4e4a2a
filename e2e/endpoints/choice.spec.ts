import { expect, test } from '../fixtures/test.ts'
import { EndpointBrowser } from '../page-models/endpoint-browser.ts'
import { Workbench } from '../page-models/workbench.ts'

test('the newest version of each call is shown, and all of them a click away', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const browser = new EndpointBrowser(app.page)
  await workbench.filter.fill('jobs create')
  await expect(workbench.endpoint('POST jobs/create 2.2')).toBeVisible()
  await expect(browser.branch('Jobs 2.1')).toHaveCount(0)
  await browser.endpoints(/older calls? hidden/).click()
  await expect(browser.branch('Jobs 2.1')).toBeVisible()
  await expect(browser.chosen('Versions')).toHaveText('All versions')
})

test('who names an old version gets it, whatever is chosen', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await workbench.filter.fill('jobs 2.0 create')
  await expect(workbench.endpoint('POST jobs/create 2.0').first()).toBeVisible()
})

test('one version for all groups, and another one for a single group', async ({ app }) => {
  const browser = new EndpointBrowser(app.page)
  await browser.choose('Versions', 'Version 2.2')
  await expect(browser.count).toHaveText('16 of 1,403')
  await browser.chooseForGroup('Jobs', 'Version 2.1')
  await expect(browser.branch('Jobs 2.1')).toBeVisible()
  await expect(browser.branch('Jobs 2.2')).toHaveCount(0)
})

test('the scope leaves out the account, and says what it hides', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const browser = new EndpointBrowser(app.page)
  await workbench.filter.fill('network connectivity')
  await expect(browser.tree).toContainText('Network Connectivity')
  await browser.choose('Scope', 'Workspace')
  await expect(app.page.getByText('Found elsewhere')).toBeVisible()
  await app.page.getByRole('button', { name: 'Show them' }).click()
  await expect(browser.tree).toContainText('Network Connectivity')
})

test('a hit on a field says which', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await workbench.filter.fill('autotermination_minutes')
  const create = workbench.endpoint('POST clusters/create 2.1')
  await expect(create).toContainText('autotermination_minutes')
  await expect(create.locator('mark')).toHaveText('autotermination_minutes')
})

test('nothing found says what can be done', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await workbench.filter.fill('qqqq wwww')
  await expect(app.page.getByText('No endpoint found')).toBeVisible()
  await app.page.getByRole('button', { name: 'Clear filter' }).last().click()
  await expect(workbench.filter).toHaveValue('')
  await workbench.filter.fill('/api/2.0/brand-new/thing')
  await app.page.getByRole('button', { name: 'Open as request' }).click()
  await expect(workbench.url).toHaveValue('{{DATABRICKS_HOST}}/api/2.0/brand-new/thing')
})

test('from the filter to an open request and back by keyboard alone', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { keyboard } = app.page
  await workbench.filter.fill('secrets put')
  await expect(workbench.endpoint('POST secrets/put 2.0')).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('secrets/put')
  await workbench.endpoint('POST secrets/put 2.0').focus()
  await keyboard.press('Escape')
  await expect(workbench.filter).toBeFocused()
  await keyboard.press('Escape')
  await expect(workbench.filter).toHaveValue('')
})

test('a call of the account has all it needs in the demo workspace', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.open('account workspaces list', 'GET accounts/{account_id}/workspaces 2.0')
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
})
