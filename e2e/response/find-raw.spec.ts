import type { Page } from '@playwright/test'
import { serveBody } from '../fixtures/body-server.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const current = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].map((range) => range.toString()).join(''))

async function answered(page: Page, body: string | Buffer, contentType?: string) {
  const server = await serveBody(body, contentType)
  const workbench = new Workbench(page)
  await workbench.sendNew('GET', server.url)
  return {
    server,
    workbench,
    field: page.getByRole('searchbox', { name: 'Find in response' }),
    matches: page.getByRole('status', { name: 'Matches' }),
    form: (name: string) => page.getByRole('radio', { name, exact: true }),
  }
}

const items = Array.from({ length: 2000 }, (_, at) => `{"id":${at},"name":"n ${at}","note":"caf\\u00e9"}`)
const list = `{"items":[${items.join(',')}]}`

test('Raw is searched as it is written, across keys and values, the same in every form', async ({ app: { page } }) => {
  test.setTimeout(90_000)
  const { server, workbench, field, matches, form } = await answered(page, list)
  await workbench.responseTab('Raw').click()
  await expect(workbench.response.getByText('"id"').first()).toBeVisible()
  await page.keyboard.press('Control+f')
  await field.fill('"id": 1234,')
  await expect(matches).toHaveText('1 of 1')
  await expect(page.getByRole('combobox', { name: 'Find in' })).toContainText('All text')
  await expect.poll(() => current(page)).toBe('"id": 1234,')
  await form('Compact').click()
  await expect(matches).toHaveText('1 of 1')
  await expect.poll(() => current(page)).toBe('"id":1234,')
  await field.fill('"id":1234,"name"')
  await expect(matches).toHaveText('1 of 1')
  await expect.poll(() => current(page)).toBe('"id":1234,"name"')

  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('^"id": 19\\d\\d,$')
  await expect(matches).toHaveText('1 of 100')
  await form('Pretty').click()
  await expect.poll(() => current(page)).toBe('"id": 1900,')
  await field.press('Enter')
  await expect.poll(() => current(page)).toBe('"id": 1901,')
  await page.getByRole('button', { name: 'Regular expression' }).click()

  // The tree is searched for what keys and values say, and goes on at the same place.
  await field.fill('caf\\u00e9')
  await expect(matches).toHaveText(/ of 2,000$/)
  await workbench.responseTab('Tree').click()
  await expect(matches).toHaveText('No matches')
  await field.fill('caf\u00e9')
  await expect(matches).toHaveText('1,902 of 2,000')
  await expect(workbench.tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^note/)
  await server.close()
})

test('a match far to the right comes into view, and in Hex its bytes are marked and named', async ({
  app: { page },
}) => {
  const { server, workbench, field, matches, form } = await answered(page, `{"a":"${'x'.repeat(1500)}needle"}`)
  await workbench.responseTab('Raw').click()
  await form('Pretty').click()
  await expect(workbench.response.getByText('xxxx').first()).toBeVisible()
  const wrap = page.getByRole('button', { name: 'Wrap lines' })
  await wrap.click()
  await expect(wrap).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+f')
  await field.fill('needle')
  await expect(matches).toHaveText('1 of 1')
  const text = page.getByRole('document', { name: 'Response text' })
  await expect
    .poll(() =>
      text.evaluate((scroller) => {
        const [range] = CSS.highlights.get('found-current') ?? []
        if (!(range instanceof Range)) return false
        const { left, right } = range.getBoundingClientRect()
        const view = scroller.getBoundingClientRect()
        return scroller.scrollLeft > 0 && left >= view.left && right <= view.right
      }),
    )
    .toBe(true)
  await wrap.click()

  await form('Hex').click()
  await expect(page.getByRole('combobox', { name: 'Find in' })).toContainText('All bytes')
  await expect(workbench.response).toContainText('6 bytes selected, from offset 1,506 (0x5e2)')
  const bytes = page.getByRole('tree', { name: 'Response bytes' })
  await expect(bytes.locator('[data-found]').first()).toBeVisible()
  await form('Pretty').click()
  await server.close()
})

test('bytes of no known kind are searched as well', async ({ app: { page } }) => {
  const body = Buffer.concat([
    Buffer.from([0x50, 0x41, 0x52, 0x31, 0, 1, 2]),
    Buffer.alloc(9000, 7),
    Buffer.from('part'),
  ])
  const { server, workbench, field, matches } = await answered(page, body, 'application/octet-stream')
  await expect(page.getByRole('tree', { name: 'Response bytes' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await field.fill('PART')
  await expect(matches).toHaveText('1 of 1')
  await expect(workbench.response).toContainText('4 bytes selected, from offset 9,007 (0x232f)')
  await server.close()
})
