import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'
import { violationsOn } from './audit.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is on the screen can be read and reached by everybody, ${colorScheme} @loopback`, async ({ app }) => {
    // Each look at the page takes the checker a second or two.
    test.setTimeout(300_000)
    const { page } = app
    const workbench = new Workbench(page)
    await page.emulateMedia({ colorScheme })
    const check = async (place: string) => expect(await violationsOn(page), place).toEqual([])
    await expect(page.getByRole('tree', { name: 'Endpoints' }).getByRole('treeitem').first()).toBeVisible()
    await check('before a request is open')
    await workbench.open('clusters list', 'GET clusters/list 2.1')
    await check('a request')
    await workbench.send.click()
    await expect(page.getByRole('treeitem').filter({ hasText: 'spark_context_id' }).first()).toBeVisible()
    await check('the tree of an answer')
    await workbench.tree.focus()
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox', { name: 'Find in response' }).fill('i3')
    await expect(page.getByRole('status', { name: 'Matches' })).toHaveText(/^1 of/)
    await check('find')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+j')
    await page.getByRole('textbox', { name: 'jq filter' }).fill('.clusters')
    await expect(page.getByRole('status', { name: 'Filter result' })).toContainText('1 result')
    await check('a filter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await workbench.responseTab('Table').click()
    await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('6 rows')
    await page.getByRole('button', { name: 'Chart', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Chart' })).toBeVisible()
    await check('the table and a chart')
    const details = { Raw: 'cluster_id', Headers: /content-type/i, Timing: /\d ms/, Log: /200 OK/ }
    for (const [name, content] of Object.entries(details)) {
      await workbench.responseTab(name).click()
      await expect(workbench.response.getByRole('tabpanel')).toContainText(content)
      await check(name)
    }
    await workbench.requestTab('Docs').click()
    await expect(page.getByRole('heading', { name: 'Response', level: 3 })).toBeVisible()
    await check('the docs')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await check('the palette')
  })
}
