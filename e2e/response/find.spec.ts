import { serveBody } from '../fixtures/body-server.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const clusters = Array.from({ length: 3000 }, (_, at) => ({
  cluster_id: `1234-567890-patch${at}`,
  state: at % 3 === 0 ? 'RUNNING' : 'TERMINATED',
  note: at === 2900 ? 'caf\u00e9 \ud83d\ude00 "quoted"' : '',
  spark_conf: { inner: { running_since: at } },
}))
/** As some servers write it: what is not ASCII is escaped. */
const body = JSON.stringify({ clusters }).replace(/[\u0080-\uffff]/g, (unit) => {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
})

test('find in a large answer: count, next and previous around the ends, options, places', async ({ app }) => {
  const server = await serveBody(body)
  const workbench = new Workbench(app.page)
  const { page } = app
  await workbench.sendNew('GET', server.url)
  await workbench.tree.focus()
  await page.keyboard.press('Control+f')
  const field = page.getByRole('searchbox', { name: 'Find in response' })
  const matches = page.getByRole('status', { name: 'Matches' })
  const selected = workbench.tree.getByRole('treeitem', { selected: true })
  await expect(field).toBeFocused()
  await field.fill('running')
  await expect(matches).toHaveText('1 of 4,000')
  await expect(selected).toHaveAccessibleName('state: "RUNNING"')
  await expect(selected.locator('mark')).toHaveText('RUNNING')
  await field.press('Shift+Enter')
  await expect(matches).toHaveText('4,000 of 4,000')
  await expect(selected).toHaveAccessibleName('running_since: 2999')
  await field.press('Enter')
  await page.keyboard.press('F3')
  await expect(matches).toHaveText('2 of 4,000')
  await expect(selected).toHaveAccessibleName('running_since: 0')

  await page.getByRole('combobox', { name: 'Find in' }).click()
  await page.getByRole('option', { name: 'Keys', exact: true }).click()
  await expect(matches).toHaveText(/ of 3,000$/)
  await page.getByRole('button', { name: 'Whole word' }).click()
  await expect(matches).toHaveText('No matches')
  await page.getByRole('button', { name: 'Whole word' }).click()
  await page.getByRole('combobox', { name: 'Find in' }).click()
  await page.getByRole('option', { name: 'Keys and values' }).click()
  await page.getByRole('button', { name: 'Match case' }).click()
  await expect(matches).toHaveText(/ of 3,000$/)

  await field.fill('caf\u00e9 \ud83d\ude00 "')
  await expect(matches).toHaveText('1 of 1')
  await expect(selected.locator('mark')).toHaveText('caf\\u00e9 \\ud83d\\ude00 \\"')
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('patch29(')
  await expect(matches).toHaveText('Unterminated group')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('patch29\\d\\d$')
  await expect(matches).toHaveText(/ of 100$/)

  await field.press('Escape')
  await expect(field).toBeHidden()
  await expect(workbench.tree).toBeFocused()
  await expect(workbench.tree.locator('mark')).toHaveCount(0)
  await server.close()
})

test('in the raw text the line of a match comes into view, marked, in every form', async ({ app }) => {
  const server = await serveBody(body)
  const workbench = new Workbench(app.page)
  const { page } = app
  const current = () =>
    page.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].map((range) => range.toString()).join(''))
  await workbench.sendNew('GET', server.url)
  await workbench.responseTab('Raw').click()
  await expect(workbench.response.getByText('cluster_id').first()).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox', { name: 'Find in response' }).fill('patch2900')
  await expect(page.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1')
  for (const form of ['Pretty', 'Compact', 'As received']) {
    await page.getByRole('radio', { name: form }).click()
    await expect(workbench.response.getByText('patch2900').first()).toBeVisible()
    await expect.poll(current).toBe('patch2900')
  }
  await workbench.responseTab('Tree').click()
  await expect(workbench.tree.getByRole('treeitem', { selected: true })).toContainText('patch2900')
  await server.close()
})
