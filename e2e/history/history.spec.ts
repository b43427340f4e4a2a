import { expect, test } from '../fixtures/start-again.ts'
import { Workbench } from '../page-models/workbench.ts'

test('what was sent is found again after a restart, opened with its answer, noted, removed and brought back', async ({
  app,
  startAgain,
}) => {
  const first = new Workbench(app.page)
  await expect(first.environment).toContainText('Demo')
  await first.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=1234-567890-patch123')
  await first.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.0/nowhere/at-all', { status: '404' })

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

test('in the smallest window a row says what was asked, what came of it and where', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await page.setViewportSize({ width: 900, height: 600 })
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
  await workbench.section('History').click()
  const row = page.getByRole('listbox', { name: 'History' }).getByRole('option').first()
  const whole = async (text: string | RegExp) => {
    const part = row.getByText(text, { exact: true })
    await expect(part).toBeInViewport({ ratio: 1 })
    expect(await part.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  }
  for (const text of ['GET', 'clusters/list', '200', /^\d\d:\d\d:\d\d$/, 'Demo']) await whole(text)

  await page.getByRole('listbox', { name: 'History' }).focus()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).fill('What the nightly job sees before it begins')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('What the nightly job')
  for (const text of ['GET', 'clusters/list', '200', /^\d\d:\d\d:\d\d$/, 'Demo']) await whole(text)
})
