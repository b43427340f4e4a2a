import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'
import { violationsOn } from './audit.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the bar of a filter can be read and reached by everybody, ${colorScheme}`, async ({ app }) => {
    test.setTimeout(120_000)
    const { page } = app
    const workbench = new Workbench(page)
    await page.emulateMedia({ colorScheme })
    const check = async (place: string) => expect(await violationsOn(page), place).toEqual([])
    await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
    await workbench.send.click()
    await expect(workbench.tree).toBeVisible()
    await page.keyboard.press('Alt+j')
    const filter = page.getByRole('textbox', { name: 'jq filter' })
    await expect(filter).toBeFocused()
    await check('the empty bar')
    await page.keyboard.type('.clusters[] | .spark')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await check('suggestions')
    await filter.fill('.clusters | lenght')
    await expect(workbench.response.getByRole('alert')).toBeVisible()
    await check('a mistake')
    await filter.fill('[.clusters[].spark_context_id | . + 1]')
    await expect(workbench.response.getByRole('note')).toBeVisible()
    await check('a rounded result')
  })
}
