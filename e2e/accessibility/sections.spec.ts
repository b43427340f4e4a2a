import { expect, test } from '../fixtures/test.ts'
import { Collections } from '../page-models/collections.ts'
import { violationsOn } from './audit.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every section can be read and reached by everybody, ${colorScheme} @loopback`, async ({ app }) => {
    // Each look at the page takes the checker a second or two.
    test.setTimeout(240_000)
    const { page } = app
    const collections = new Collections(page)
    const { workbench } = collections
    await page.emulateMedia({ colorScheme })
    const check = async (place: string) => expect(await violationsOn(page), place).toEqual([])
    await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
    await workbench.requestTab('Notes').click()
    await page.getByRole('textbox', { name: 'Notes' }).fill('# Every night\n\n[docs](https://example.com)')
    await page.getByRole('textbox', { name: 'Add a tag' }).fill('nightly,')
    await page.getByRole('radio', { name: 'Read' }).click()
    await expect(page.getByRole('heading', { name: 'Every night' })).toBeVisible()
    await check('notes')
    await collections.saveAs('List')
    await workbench.send.click()
    await expect(workbench.status).toContainText('200 OK')
    await collections.show()
    await collections.item('My requests').click()
    await check('collections')
    await page.keyboard.press('Alt+Enter')
    await expect(collections.dialog).toBeVisible()
    await check('the settings of a collection')
    await page.keyboard.press('Escape')
    const shown = {
      History: page.getByRole('listbox', { name: 'History' }).getByRole('option'),
      Journal: page.getByRole('button', { name: 'Start a session' }),
      Environments: page.getByRole('table', { name: 'Variables' }).getByRole('row').nth(1),
      Settings: page.getByRole('region', { name: 'About' }),
    }
    for (const [section, content] of Object.entries(shown)) {
      await workbench.section(section).click()
      await expect(content.first()).toBeVisible()
      await check(section)
    }
  })
}
