import { holdRequests } from '../fixtures/hold-requests.ts'
import { startPeer } from '../fixtures/peer.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('keys that come before the palette is done are for what it opens', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { keyboard } = app.page
  await workbench.newRequest('GET', 'http://127.0.0.1:1/before')
  await keyboard.press('Control+k')
  await keyboard.type('clusters list-zones')
  await expect(app.page.getByRole('option', { name: /list-zones/ }).first()).toHaveAttribute('aria-selected', 'true')
  // On a busy machine both keys wait, and the second one comes before any timer of the first.
  await app.page.evaluate(async () => {
    for (const ctrlKey of [false, true]) {
      const press = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(press)
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    }
  })
  await expect(workbench.status).toContainText('200 OK')
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('list-zones')
})

test('a URL that is typed as soon as a new tab was asked for is in it, every key', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { keyboard } = app.page
  await workbench.newRequest('GET', 'https://a.example.com/before')
  for (const url of ['https://a.example.com/one', 'https://a.example.com/two']) {
    await keyboard.press('Alt+t')
    await keyboard.type(url)
    await expect(workbench.url).toHaveValue(url)
  }
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(3)
  await app.page.getByRole('button', { name: 'Menu', exact: true }).click()
  await app.page.getByRole('menuitem', { name: 'New request' }).click()
  await expect(workbench.url).toBeFocused()
  await keyboard.press('Control+k')
  await keyboard.type('>new request tabs')
  await expect(app.page.getByRole('option', { name: /New request/ }).first()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(5)
  await expect(workbench.url).toBeFocused()
})

test('keys that follow the one that leads to the URL or the body arrive there', async ({ app }) => {
  const workbench = new Workbench(app.page)
  const { keyboard } = app.page
  await workbench.newRequest('POST', 'https://a.example.com/before')
  await workbench.writeJson('1')
  await expect(workbench.bodyText).toHaveText('1')
  await workbench.requestTab('Params').click()
  await keyboard.press('Alt+b')
  await keyboard.type('234567890')
  await keyboard.press('Alt+l')
  await keyboard.type('https://a.example.com/after')
  await expect(workbench.url).toHaveValue('https://a.example.com/after')
  await expect(workbench.bodyText).toHaveText('1234567890')
})

test('who sends before the first pane is loaded sends all the same @loopback', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const load = await holdRequests(page, '**/panes-*.js')
  await page.reload()
  await expect(workbench.environment).toContainText('Demo')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('clusters list-zones')
  await expect(page.getByRole('option', { name: /list-zones/ }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(workbench.openRequests.getByRole('tab', { selected: true })).toContainText('list-zones')
  await load()
  await expect(workbench.status).toContainText('200 OK')
})

test('what opens late is not sent in the place of what is in front by then @loopback', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const peer = await startPeer()
  await workbench.newRequest('GET', `${peer.origin}/before`)
  const load = await holdRequests(page, '**/jobs-*.js')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('jobs list')
  await expect(page.getByRole('option', { name: /jobs\/list/ }).first()).toHaveAttribute('aria-selected', 'true')
  const asked = page.waitForRequest('**/jobs-*.js')
  await page.keyboard.press('Control+Enter')
  await asked
  await workbench.newRequest('GET', `${peer.origin}/mine`)
  await load()
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(3)
  await workbench.url.fill(`${peer.origin}/sent`)
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  expect(peer.arrived.map(({ url }) => url)).toEqual(['/sent'])
  await peer.close()
})

test('who switches the environment and sends at once sends to the new one @loopback', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const peer = await startPeer()
  await workbench.makeEnvironment(peer.origin, 'dapi-before')
  await workbench.section('Endpoints').click()
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list-zones')
  const switchOver = await holdRequests(page, '**/rpc/environments.activate')
  await workbench.environment.click()
  await page.getByRole('option', { name: 'Demo' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(workbench.status).toContainText('sending')
  await switchOver()
  await expect(workbench.status).toContainText('200 OK')
  await expect(workbench.response).toContainText('default_zone')
  expect(peer.arrived).toEqual([])
  await peer.close()
})
