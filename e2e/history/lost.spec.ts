import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('older sends that cannot be read are asked for once, and not without end @loopback', async ({ app: { page } }) => {
  const workbench = new Workbench(page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
  await workbench.send.click()
  await expect(workbench.status).toContainText('200')
  let older = 0
  await page.route('**/rpc/history.list', async (route) => {
    if (route.request().postDataJSON().before !== null) {
      older += 1
      return route.abort()
    }
    const response = await route.fetch()
    const frame = JSON.parse(await response.text())
    frame.value.next = 1
    return route.fulfill({ response, body: `${JSON.stringify(frame)}\n` })
  })
  await workbench.section('History').click()
  const side = page.getByRole('region', { name: 'History' })
  await expect(side.getByRole('option')).toHaveCount(1)
  await expect(side.getByRole('status')).toContainText('Trowel does not answer.')
  // Whoever asks without end has asked again by then.
  await side.getByRole('searchbox').fill('nowhere')
  await expect(side.getByText('Nothing found')).toBeVisible()
  expect(older).toBe(1)
})
