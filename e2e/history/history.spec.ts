import { expect, test } from '../fixtures/start-again.ts'
import { Workbench } from '../page-models/workbench.ts'

test('what was sent is found again after a restart, opened with its answer, noted, removed and brought back', async ({
  app,
  startAgain,
}) => {
  const first = new Workbench(app.page)
  await expect(first.environment).toContainText('Demo')
  await first.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=1234-567890-patch123')
  await first.send.click()
  await expect(first.status).toContainText('200')
  await first.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.0/nowhere/at-all')
  await first.send.click()
  await expect(first.status).toContainText('404')

  await startAgain(async (workbench) => {
    const { page } = workbench
    await workbench.section('History').click()
    const list = page.getByRole('listbox', { name: 'History' })
    await expect(list.getByRole('option')).toHaveCount(2)
    await page.getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: '4xx' }).click()
    await expect(list.getByRole('option')).toHaveCount(1)
    await page.getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Any status' }).click()

    const search = page.getByRole('searchbox', { name: 'Search history' })
    await search.fill('1234567890123456789')
    await expect(list.getByRole('option')).toHaveCount(1)
    await expect(list.getByRole('option')).toHaveAccessibleName(/clusters\/get/)
    await search.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(workbench.status).toContainText('200')
    await expect(workbench.row('spark_context_id')).toContainText('1234567890123456789')

    await list.focus()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Note' }).fill('the broken one')
    await page.keyboard.press('Enter')
    await expect(list.getByRole('option', { name: /the broken one/ })).toBeVisible()
    await search.fill('broken')
    await expect(list.getByRole('option')).toHaveCount(1)
    await list.focus()
    await page.keyboard.press('Delete')
    await expect(page.getByText('Nothing found')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(list.getByRole('option')).toHaveCount(1)
    await list.focus()
    await page.keyboard.press('r')
    await search.fill('')
    await expect(list.getByRole('option')).toHaveCount(3)
  })
})
