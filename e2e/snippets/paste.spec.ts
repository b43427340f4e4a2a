import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const token = `dapi${'0123456789abcdef'.repeat(2)}`

/** As the clipboard brings it, line breaks included. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((input, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

test('a pasted curl line becomes the request, says what was left out, keeps its token, and can be taken back', async ({
  app,
}) => {
  const workbench = new Workbench(app.page)
  const note = app.page.getByRole('region', { name: 'Pasted command line' })
  await workbench.makeEnvironment('https://adb-1234567890123456.7.azuredatabricks.net', 'first-token')
  await workbench.section('Endpoints').click()
  await workbench.newRequest('GET', 'https://example.com/before')
  await paste(
    workbench.url,
    `curl -k -X POST https://adb-1234567890123456.7.azuredatabricks.net/api/2.1/clusters/start \\\n  -H 'Authorization: Bearer ${token}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"cluster_id": "1234-567890-patch123", "n": 12345678901234567890}'`,
  )
  await expect(workbench.url).toHaveValue('{{DATABRICKS_HOST}}/api/2.1/clusters/start')
  await expect(workbench.method).toHaveValue('POST')
  await expect(note).toContainText('--insecure')
  await workbench.requestTab('Docs').click()
  await expect(app.page.getByRole('tabpanel').first()).toContainText('clusters/start')
  await workbench.requestTab('Snippet').click()
  await expect(app.page.getByRole('region', { name: 'Snippet', exact: true })).toContainText(
    '"n": 12345678901234567890',
  )

  await workbench.url.focus()
  await app.page.keyboard.press('Control+z')
  await expect(workbench.url).toHaveValue('https://example.com/before')
  await expect(workbench.method).toHaveValue('GET')
  await expect(note).toBeHidden()

  await paste(workbench.url, `https POST other.example.com/x Authorization:'Bearer ${token}' 'a:=1.50'`)
  await expect(workbench.url).toHaveValue('https://other.example.com/x')
  await app.page.getByRole('button', { name: 'Keep DATABRICKS_TOKEN as a secret' }).click()
  await workbench.requestTab('Auth').click()
  await expect(app.page.getByRole('textbox', { name: 'Bearer token' })).toHaveValue('{{API_TOKEN}}')
  await app.page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(workbench.url).toHaveValue('https://example.com/before')
})
