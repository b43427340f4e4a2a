import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { serveAnswers } from '../fixtures/answer-server.ts'
import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Response table' })
const head = (page: Page, name: string): Locator => grid(page).getByRole('columnheader', { name, exact: true })
const row = (page: Page, at: number): Locator => grid(page).locator(`[data-row="${at}"]`)
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

async function columnMenu(page: Page, name: string, item: string): Promise<void> {
  await head(page, name).hover()
  await page.getByRole('button', { name: `Column menu of ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a list of clusters as a table: sort, filter, hide, copy a row, open it in the tree', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await keepMessages(page)
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
  await workbench.send.click()
  await workbench.responseTab('Table').click()
  await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('6 rows')

  await head(page, 'cluster_name').click()
  await expect(head(page, 'cluster_name')).toHaveAttribute('aria-sort', 'ascending')
  // The head says at once what is wanted, the rows follow.
  await expect(async () => {
    const names = await grid(page).locator('[data-column="0"]').allTextContents()
    expect(names).toHaveLength(6)
    expect(names).toEqual(names.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  }).toPass()

  await page.getByRole('textbox', { name: 'Filter state', exact: true }).fill('= RUNNING')
  await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('3 of 6 rows')
  await page.keyboard.press('Enter')
  await expect(grid(page)).toBeFocused()

  await columnMenu(page, 'cluster_id', 'Hide')
  await expect(head(page, 'cluster_id')).toHaveCount(0)
  await columnMenu(page, 'state', 'Pin left')

  await row(page, 0).getByRole('gridcell').first().click()
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('status', { name: 'Copied' })).toContainText('copied')
  expect(await clipboard(page)).toMatch(/^RUNNING\t/)
  await row(page, 0).getByRole('gridcell').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy row as sent' }).click()
  await expect(page.getByRole('status', { name: 'Copied' })).toHaveText('1 row copied as sent')
  expect(await clipboard(page)).toMatch(/^\{.*"spark_context_id": ?\d{15,19}\b/s)

  await grid(page).focus()
  await page.keyboard.press('Enter')
  await expect(workbench.tree.locator('[aria-selected="true"]')).toContainText('fields')
  await workbench.responseTab('Table').click()
  await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('3 of 6 rows')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('6 rows')
})

test('any list of the tree can be a table', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list-zones')
  await workbench.send.click()
  await (await workbench.reveal('zones')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show as table' }).click()
  await expect(head(page, 'value')).toBeVisible()
})

test('an answer that is a list by itself has words where others have a path; what is copied is a path', async ({
  app,
}) => {
  const { page } = app
  const server = await serveAnswers({
    '/list': { type: 'application/json', body: '[{"id":1,"tags":["a"]},{"id":2,"tags":[]}]' },
  })
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', `${server.origin}/list`)
  await workbench.send.click()
  await expect(workbench.tree).toBeVisible()
  await page.getByRole('button', { name: 'Copy path' }).click()
  await expect.poll(() => clipboard(page)).toBe('.')
  await (await workbench.reveal('tags')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show as table' }).click()
  await page.getByRole('combobox', { name: 'List' }).click()
  await page.getByRole('option', { name: 'whole answer' }).click()
  await expect(head(page, 'id')).toBeVisible()
  await expect(workbench.response.getByText('whole answer', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'CSV of the whole answer, 2 rows' })).toBeVisible()
  await server.close()
})

test('the result of a statement is a typed grid, and a chart that can be saved @saves', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await workbench.newRequest('POST', '{{DATABRICKS_HOST}}/api/2.0/sql/statements')
  await workbench.writeJson(
    JSON.stringify({
      warehouse_id: '8b1f6a3c2d4e5f60',
      statement: 'SELECT * FROM main.default.trips LIMIT 50',
      wait_timeout: '30s',
    }),
  )
  await page.keyboard.press('Control+Enter')
  await expect(workbench.status).toContainText('200 OK')
  await workbench.responseTab('Table').click()
  await expect(head(page, 'trip_id, BIGINT')).toBeVisible()
  await head(page, 'trip_id, BIGINT').click()
  await head(page, 'trip_id, BIGINT').click()
  await expect(head(page, 'trip_id, BIGINT')).toHaveAttribute('aria-sort', 'descending')
  await expect(async () => {
    const ids = (await grid(page).locator('[data-column="0"]').allTextContents()).map(BigInt)
    expect(ids.length).toBeGreaterThan(1)
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? 1 : -1)))
  }).toPass()

  await page.getByRole('button', { name: 'Chart', exact: true }).click()
  const chart = page.getByRole('region', { name: 'Chart' })
  await expect(chart.getByRole('img', { name: /^Line chart of pickup_time/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind of chart' }).click()
  await page.getByRole('option', { name: 'Histogram' }).click()
  await expect(chart.getByRole('img', { name: /^Histogram chart/ })).toBeVisible()
  for (const [item, begins] of [
    ['Save as SVG', '<svg xmlns'],
    ['Save as PNG', '\x89PNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Save chart' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    const bytes = await readFile(await (await download).path())
    expect(bytes.toString('latin1').startsWith(begins)).toBe(true)
    expect(bytes.length).toBeGreaterThan(1000)
  }
})

test('the keyboard alone goes through the grid', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await keepMessages(page)
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
  await workbench.send.click()
  await workbench.responseTab('Table').click()
  await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('6 rows')
  await grid(page).focus()
  const active = (ends: RegExp) => expect(grid(page)).toHaveAttribute('aria-activedescendant', ends)
  await page.keyboard.press('Control+End')
  await active(/-5-\d\d$/)
  await page.keyboard.press('Control+Home')
  await active(/-0-0$/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(head(page, 'cluster_name')).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('menu', { name: 'Column menu of cluster_name' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Filter…' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Filter cluster_name', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('status', { name: 'Copied' })).toHaveText('4 cells copied')
  expect(await clipboard(page)).toMatch(/^[^\t\n]+\t[^\t\n]+\n[^\t\n]+\t[^\t\n]+$/)
})
