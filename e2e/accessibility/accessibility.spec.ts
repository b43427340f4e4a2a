import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'
import { violationsOn } from './audit.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is on the screen can be read and reached by everybody, ${colorScheme}`, async ({ app }) => {
    const { page } = app
    const workbench = new Workbench(page)
    await page.emulateMedia({ colorScheme })
    const check = async (place: string) => expect(await violationsOn(page), place).toEqual([])
    await expect(page.getByRole('tree', { name: 'Endpoints' })).toBeVisible()
    await check('before a request is open')
    await workbench.open('clusters list', 'GET clusters/list 2.1')
    await check('a request')
    await workbench.send.click()
    await expect(page.getByRole('treeitem').filter({ hasText: 'spark_context_id' }).first()).toBeVisible()
    await check('the tree of an answer')
    for (const name of ['Raw', 'Headers', 'Timing', 'Log']) {
      await workbench.responseTab(name).click()
      await check(name)
    }
    await workbench.requestTab('Docs').click()
    await expect(page.getByRole('heading', { name: 'Response', level: 3 })).toBeVisible()
    await check('the docs')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('the palette')
  })
}
