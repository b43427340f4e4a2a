import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('the request as a snippet, by shortcut, in the kind that was chosen last, copied without the token', async ({
  app,
}) => {
  const workbench = new Workbench(app.page)
  const snippet = app.page.getByRole('region', { name: 'Snippet', exact: true })
  await expect(workbench.environment).toContainText('Demo')
  await workbench.filter.fill('clusters get')
  await workbench.endpoint('GET clusters/get 2.1').click()
  await workbench.parameter('cluster_id').fill(`it's "1234"`)
  await app.page.keyboard.press('Alt+s')
  await expect(snippet).toContainText(/^curl --url 'http:.*cluster_id=it%27s%20%221234%22'/)
  await expect(snippet).toContainText('"Authorization: Bearer $DATABRICKS_TOKEN"')
  await expect(app.page.getByRole('region', { name: 'Set the token', exact: true })).toContainText(
    'read -rs DATABRICKS_TOKEN',
  )

  await app.page.getByRole('combobox', { name: 'Kind of snippet' }).click()
  await app.page.getByRole('option', { name: 'Python requests' }).click()
  await expect(snippet).toContainText("os.environ['DATABRICKS_TOKEN']")
  await app.page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text })
  })
  await app.page.getByRole('button', { name: 'Copy snippet' }).click()
  const copied = () => app.page.evaluate(() => (window as { copied?: string }).copied ?? '')
  await expect.poll(copied).toContain('requests.get(url, headers=headers)')

  await workbench.requestTab('Params').click()
  await app.page.getByRole('button', { name: 'Show as snippet' }).click()
  await expect(snippet).toContainText('import requests')
})

test('a snippet says which variable is missing', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.0/clusters/list?x={{NOT_THERE}}')
  await workbench.requestTab('Snippet').click()
  await expect(app.page.getByRole('alert')).toContainText('NOT_THERE')
})

test('in the smallest window a snippet can be read beside the answer', async ({ app }) => {
  const workbench = new Workbench(app.page)
  await app.page.setViewportSize({ width: 900, height: 600 })
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=1234-567890-patch123')
  await workbench.requestTab('Snippet').click()
  await expect(app.page.getByRole('region', { name: 'Snippet', exact: true })).toBeInViewport({ ratio: 1 })
  await expect(workbench.row('1234-567890-patch123').first()).toBeInViewport()
})
