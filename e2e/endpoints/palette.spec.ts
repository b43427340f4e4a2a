import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

for (const [typed, best] of [
  ['delete job', 'jobs/delete'],
  ['wh list', 'sql/warehouses'],
  ['autotermination_minutes', 'clusters/create'],
  ['https://x.example/api/2.1/clusters/get?cluster_id=1', 'clusters/get'],
] as const) {
  test(`the palette finds first what the endpoint browser finds first: ${typed}`, async ({ app }) => {
    const workbench = new Workbench(app.page)
    await expect(workbench.environment).toContainText('Demo')
    await app.page.keyboard.press('Control+k')
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill(typed)
    const first = app.page.getByRole('option').first()
    await expect(first).toContainText(best)
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await app.page.keyboard.press('Enter')
    const tab = workbench.openRequests.getByRole('tab', { selected: true })
    await expect(tab).toContainText(best)
    await workbench.filter.fill(typed)
    await workbench.filter.press('Enter')
    await expect(workbench.openRequests.getByRole('tab')).toHaveCount(1)
    await expect(tab).toContainText(best)
  })
}
