import { expect, test } from '../fixtures/start-again.ts'
import { Comparison } from '../page-models/comparison.ts'
import { Workbench } from '../page-models/workbench.ts'

const get = (id: string) => `{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=${id}`

test('two sends are compared from the history after a restart, and one is saved to a collection', async ({
  app,
  startAgain,
}) => {
  test.slow()
  const first = new Workbench(app.page)
  await expect(first.environment).toContainText('Demo')
  await first.sendNew('GET', get('1234-567890-patch123'))
  await first.sendNew('GET', get('1234-567890-batch123'))

  await startAgain(async (workbench) => {
    const { page } = workbench
    await workbench.section('History').click()
    const list = page.getByRole('listbox', { name: 'History' })
    const sends = list.getByRole('option')
    await expect(sends).toHaveCount(2)
    await list.focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('status', { name: 'To compare' })).toContainText('batch123')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('c')
    const comparison = new Comparison(page)
    // What was sent first stands first, in whichever order the two were chosen.
    await expect(
      comparison.row(/^changed cluster_id: "1234-567890-patch123", now "1234-567890-batch123"/),
    ).toBeVisible()
    await expect(comparison.row(/^changed spark_context_id: 1234567890123456789, now \d+/)).toBeVisible()
    await expect(page.getByRole('status', { name: 'To compare' })).toBeHidden()

    await sends.last().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Save to a collection …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name of the request' }).fill('The patched cluster')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await workbench.section('Collections').click()
    await expect(
      page.getByRole('tree', { name: 'Collections' }).getByRole('treeitem', { name: /The patched cluster/ }),
    ).toBeVisible()
  })
})

test('limits are set, figures tell what is kept, and all that is not pinned goes and comes back', async ({
  app,
  startAgain,
}) => {
  test.slow()
  const { page } = app
  const workbench = new Workbench(page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', get('1234-567890-patch123'))
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.0/nowhere/at-all', { status: '404' })
  await workbench.section('History').click()
  const list = page.getByRole('listbox', { name: 'History' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.focus()
  await page.keyboard.press('p')
  await expect(list.getByRole('option', { name: /pinned/ })).toHaveCount(1)

  await workbench.section('Settings').click()
  const figures = page.getByRole('status', { name: 'What the history keeps' })
  await expect(figures).toContainText('2 sends')
  await expect(figures).toContainText('1 pinned')
  await page.getByRole('button', { name: 'Remove all that is not pinned' }).click()
  await expect(figures).toContainText('1 send since')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(figures).toContainText('2 sends')
  await page.getByRole('combobox', { name: 'History: Age' }).click()
  await page.getByRole('option', { name: '7 days' }).click()
  await page.getByRole('combobox', { name: 'History: Answers' }).click()
  await page.getByRole('option', { name: 'Without bodies' }).click()
  await page.getByRole('button', { name: 'Remove all that is not pinned' }).click()
  await expect(figures).toContainText('1 removed that can come back')
  await page.getByRole('button', { name: 'Erase for good now' }).click()
  await page.getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(figures).not.toContainText('removed that can come back')
  await workbench.section('Endpoints').click()
  await workbench.sendNew('GET', get('1234-567890-patch123'))

  await startAgain(async (again) => {
    await again.section('Settings').click()
    await expect(again.page.getByRole('combobox', { name: 'History: Age' })).toContainText('7 days')
    await again.section('History').click()
    const sends = again.page.getByRole('listbox', { name: 'History' }).getByRole('option')
    await expect(sends).toHaveCount(2)
    await sends.first().click()
    await expect(again.response).toContainText('larger than what the history keeps')
  })
})
