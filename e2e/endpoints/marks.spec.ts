import { expect, test } from '../fixtures/start-again.ts'
import { EndpointBrowser } from '../page-models/endpoint-browser.ts'
import { Workbench } from '../page-models/workbench.ts'

test('favourites, what was sent and what is chosen come back after a restart', async ({ app, startAgain }) => {
  const workbench = new Workbench(app.page)
  const browser = new EndpointBrowser(app.page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.filter.fill('clusters list')
  await workbench.endpoint('GET clusters/list 2.1').click()
  await workbench.endpoint('GET clusters/list 2.1').getByRole('button', { name: 'Add to favourites' }).click()
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  await workbench.filter.fill('')
  await browser.choose('Scope', 'Workspace')
  await browser.branch('Used in this project').click()
  await expect(browser.branch('Used in this project')).toHaveAttribute('aria-expanded', 'true')
  await app.close()
  await startAgain(async ({ page }) => {
    const again = new EndpointBrowser(page)
    await expect(again.branch('Used in this project')).toHaveAttribute('aria-expanded', 'true')
    for (const [at, section] of ['Favourites', 'Recent', 'Used in this project'].entries()) {
      await expect(again.tree.getByRole('treeitem').nth(2 * at)).toHaveAccessibleName(section)
      await expect(again.tree.getByRole('treeitem').nth(2 * at + 1)).toHaveAccessibleName('GET clusters/list 2.1')
    }
    await expect(again.chosen('Scope')).toHaveText('Workspace')
  })
})
