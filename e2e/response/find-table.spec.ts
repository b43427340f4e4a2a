import type { Page } from '@playwright/test'
import { serveBody } from '../fixtures/body-server.ts'
import { holdAsked } from '../fixtures/brake.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const rows = Array.from({ length: 5000 }, (_, at) => ({
  id: at,
  name: `row ${at}`,
  ...Object.fromEntries(Array.from({ length: 30 }, (__, column) => [`c${column}`, `value ${column}`])),
  note: at % 1000 === 500 ? `a rather long text with a needle in its middle ${at}` : '',
}))

async function answered(page: Page, body: string) {
  const server = await serveBody(body)
  const workbench = new Workbench(page)
  await workbench.sendNew('GET', server.url)
  return {
    server,
    workbench,
    field: page.getByRole('searchbox', { name: 'Find in response' }),
    matches: page.getByRole('status', { name: 'Matches' }),
  }
}

test('in the table the cell of a match comes into view, marked, in the order of the rows', async ({
  app: { page },
}) => {
  const { server, workbench, field, matches } = await answered(page, JSON.stringify({ rows, other: 'needle' }))
  await workbench.responseTab('Table').click()
  const grid = page.getByRole('grid', { name: 'Response table' })
  await expect(grid.locator('[data-row="0"]')).toContainText('row 0')
  await grid.focus()
  await page.keyboard.press('Control+f')
  await field.fill('needle')
  await expect(matches).toHaveText('1 of 6')
  const row = (at: number) => grid.locator(`[data-row="${at}"]`)
  await expect(row(500).locator('mark')).toBeInViewport()
  await expect(row(500).locator('mark')).toHaveText('needle')
  await expect(row(500)).toContainText('\u2026')
  await field.press('Enter')
  await expect(matches).toHaveText('2 of 6')
  await expect(row(1500).locator('mark')).toBeInViewport()
  await field.press('Shift+Enter')
  await field.press('Shift+Enter')
  await expect(matches).toHaveText('5 of 6')
  await expect(row(4500).locator('mark')).toBeInViewport()

  // Sorted the other way round, the next one is further down again.
  const head = grid.getByRole('columnheader', { name: 'id', exact: true })
  await field.press('Escape')
  await expect(grid).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(row(0)).toContainText('row 4999')
  await page.keyboard.press('Control+f')
  await expect(matches).toHaveText('1 of 6')
  await expect(row(4499).locator('mark')).toBeInViewport()
  await field.press('Enter')
  await expect(matches).toHaveText('5 of 6')
  await expect(row(499).locator('mark')).toBeInViewport()
  await field.press('Enter')
  await expect(matches).toHaveText('4 of 6')
  await expect(row(1499).locator('mark')).toBeInViewport()

  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.getByRole('textbox', { name: 'Filter name', exact: true }).fill('row 12')
  await expect(page.getByRole('status', { name: 'Rows' })).toHaveText('111 of 5,000 rows')
  await field.press('Enter')
  await expect(workbench.response).toContainText('None of the matches is in this table.')
  await workbench.responseTab('Tree').click()
  await field.press('Enter')
  await expect(matches).toHaveText('5 of 6')
  await expect(workbench.tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^note/)
  await server.close()
})

test('keys that are pressed before the first match count', async ({ app: { page } }) => {
  const { server, field, matches, workbench } = await answered(page, JSON.stringify({ rows }))
  await workbench.tree.focus()
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  const held = await holdAsked(page, 'find')
  await field.fill('needle')
  for (const key of ['Enter', 'Enter', 'Enter']) await field.press(key)
  await expect(matches).toHaveText('Searching\u2026')
  await held.release()
  await expect(matches).toHaveText('3 of 5')
  await server.close()
})

test('in the editor of small answers Ctrl+F opens the same search', async ({ app: { page } }) => {
  const { server, workbench, field, matches } = await answered(page, '{"a": "needle"}')
  await workbench.responseTab('Raw').click()
  const editor = workbench.response.locator('.monaco-editor')
  await expect(editor).toContainText('needle')
  await editor.click()
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await expect(page.locator('.find-widget')).toHaveCount(0)
  await field.fill('needle')
  await expect(matches).toHaveText('1 of 1')
  await field.press('Escape')
  await expect(field).toBeHidden()
  await expect(editor).toBeVisible()
  await server.close()
})
