import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { serveAnswers } from '../fixtures/answer-server.ts'
import { serveBody } from '../fixtures/body-server.ts'
import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Response table' })
const head = (page: Page, name: string): Locator => grid(page).getByRole('columnheader', { name, exact: true })
const row = (page: Page, at: number): Locator => grid(page).locator(`[data-row="${at}"]`)
const rows = (page: Page): Locator => page.getByRole('status', { name: 'Rows' })
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const text =
  'id,name,day,amount\r\n9007199254740993,b,2026-11-18,1.10\r\n9007199254740992,"a, ""x""",2026-11-17,\r\n-5,"two\r\nlines",2026-11-16,1e400\r\n'

test('an answer of separated values is a table with exact texts: sort, filter, copy, whole values', async ({ app }) => {
  const { page } = app
  const server = await serveAnswers({
    '/file.csv': { type: 'text/csv', body: text },
    '/file.tsv': { type: 'text/tab-separated-values', body: text.replaceAll(',', '\t') },
    '/lines': { type: 'application/x-ndjson', body: '{"id":1.10,"n":{"x":true}}\n{"id":2}\n' },
  })
  const workbench = new Workbench(page)
  await keepMessages(page)
  await workbench.newRequest('GET', `${server.origin}/file.csv`)
  await workbench.send.click()
  await expect(rows(page)).toHaveText('3 rows')
  await expect(workbench.responseTab('Tree')).toBeDisabled()
  await expect(row(page, 0)).toContainText('9007199254740993')
  await expect(row(page, 1)).toContainText('a, "x"')

  await head(page, 'id').click()
  await expect(head(page, 'id')).toHaveAttribute('aria-sort', 'ascending')
  await expect(row(page, 0)).toContainText('-5')
  await expect(row(page, 1)).toContainText('9007199254740992')
  await page.getByRole('textbox', { name: 'Filter amount', exact: true }).fill('> 1')
  await expect(rows(page)).toHaveText('2 of 3 rows')

  await row(page, 0).locator('[data-column="1"]').click()
  await page.keyboard.press('Control+c')
  await expect(page.getByRole('status', { name: 'Copied' })).toHaveText('1 cell copied')
  expect(await clipboard(page)).toBe('two\r\nlines')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'name' })).toContainText('lines')
  await page.keyboard.press('Escape')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Copy row as sent' }).click()
  await expect(page.getByRole('status', { name: 'Copied' })).toHaveText('1 row copied as sent')
  expect(await clipboard(page)).toBe('-5,"two\r\nlines",2026-11-16,1e400')

  await page.getByRole('combobox', { name: 'List' }).click()
  await page.getByRole('option', { name: 'first row is data' }).click()
  await expect(rows(page)).toHaveText('4 rows')
  await expect(head(page, 'column 1')).toBeVisible()
  await workbench.responseTab('Raw').click()
  await expect(workbench.response).toContainText('"a, ""x"""')

  await workbench.newRequest('GET', `${server.origin}/file.tsv`)
  await workbench.send.click()
  await workbench.responseTab('Table').click()
  await expect(head(page, 'amount')).toBeVisible()
  await expect(rows(page)).toHaveText('3 rows')

  await workbench.newRequest('GET', `${server.origin}/lines`)
  await workbench.send.click()
  await workbench.responseTab('Table').click()
  await expect(head(page, 'n.x')).toBeVisible()
  await expect(row(page, 0)).toContainText('1.10')
  await server.close()
})

test('the rows that are shown go to a file, filtered and sorted @saves', async ({ app: { page } }) => {
  const server = await serveBody(text, 'text/csv')
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', server.url)
  await workbench.send.click()
  await expect(rows(page)).toHaveText('3 rows')
  await head(page, 'id').click()
  await page.getByRole('textbox', { name: 'Filter name', exact: true }).fill('!= b')
  await expect(rows(page)).toHaveText('2 of 3 rows')
  for (const [item, written] of [
    [
      /^CSV, 2 rows/,
      'id,name,day,amount\r\n-5,"two\r\nlines",2026-11-16,1e400\r\n9007199254740992,"a, ""x""",2026-11-17,\r\n',
    ],
    [
      /^JSON Lines/,
      '{"id":-5,"name":"two\\r\\nlines","day":"2026-11-16","amount":1e400}\n{"id":9007199254740992,"name":"a, \\"x\\"","day":"2026-11-17"}\n',
    ],
  ] as const) {
    await page.getByRole('button', { name: 'Save rows' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toBe(written)
  }
  await server.close()
})

test('separated values of 100 MB are sorted and filtered', async ({ app: { page } }) => {
  test.setTimeout(180_000)
  const patience = { timeout: 60_000 }
  const count = 1_200_000
  const lines = ['id,name,state,amount,note']
  for (let at = 0; at < count; at++) {
    lines.push(
      `${9007199254740993n + BigInt((at * 7919) % count)},"job ${at}, nightly",RUNNING,${at}.10,"a ""quoted"" note that says nothing"`,
    )
  }
  const server = await serveBody(Buffer.from(lines.join('\n')), 'text/csv')
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', server.url)
  await workbench.send.click()
  await expect(rows(page)).toHaveText('1,200,000 rows', patience)
  await head(page, 'id').click()
  await expect(row(page, 1)).toContainText('9007199254740994', patience)
  await page.getByRole('textbox', { name: 'Filter name', exact: true }).fill('job 1199999,')
  await expect(rows(page)).toHaveText('1 of 1,200,000 rows', patience)
  await expect(row(page, 0)).toContainText('job 1199999, nightly')
  await server.close()
})
