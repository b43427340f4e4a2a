import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { serveBody } from '../fixtures/body-server.ts'
import { expect, test } from '../fixtures/test.ts'
import { Comparison } from '../page-models/comparison.ts'
import { Workbench } from '../page-models/workbench.ts'

const job = '{"job_id":1234567890123456789,"settings":{"name":"nightly","timeout_seconds":1.10,"tags":{"a":"b"}}},'
const first = '{"job_id":9007199254740995,"settings":{"name":"the first one","timeout_seconds":60}},'
const last = '{"job_id":9007199254740993,"settings":{"name":"the last one","timeout_seconds":60}}'
const count = 1_000_000

test('an answer of 100 MB is scrolled, searched, filtered, sorted, drawn, compared and exported, digit for digit @loopback', async ({
  app: { page },
  folders,
}) => {
  test.setTimeout(300_000)
  const patience = { timeout: 60_000 }
  const server = await serveBody(Buffer.from(`{"jobs":[${first}${job.repeat(count)}${last}]}`))
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', server.url)
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK', patience)
  await expect(workbench.tree).toHaveAttribute('aria-busy', 'false', patience)
  const selected = workbench.tree.getByRole('treeitem', { selected: true })

  await test.step('scroll to the end and open what is there', async () => {
    await workbench.tree.focus()
    await page.keyboard.press('End')
    await expect(selected).toHaveAttribute('aria-posinset', `${count + 2}`)
    await page.keyboard.press('ArrowRight')
    await expect(selected).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(selected).toHaveAccessibleName('job_id: 9007199254740993')
  })

  await test.step('find', async () => {
    await page.keyboard.press('Control+f')
    const field = page.getByRole('searchbox', { name: 'Find in response' })
    const matches = page.getByRole('status', { name: 'Matches' })
    await field.fill('9007199254740995')
    await expect(matches).toHaveText('1 of 1', patience)
    await expect(selected).toHaveAccessibleName('job_id: 9007199254740995')
    await field.fill('nightly')
    await expect(matches).toHaveText(/of (more than )?1,000,000/, patience)
    await field.press('Escape')
  })

  await test.step('jq, over elements one by one', async () => {
    await page.keyboard.press('Alt+j')
    const field = page.getByRole('textbox', { name: 'jq filter' })
    await field.fill('.jobs[] | select(.settings.timeout_seconds == 60) | .job_id')
    await field.press('Enter')
    await expect(page.getByRole('status', { name: 'Filter result' })).toContainText('2 results', { timeout: 120_000 })
    await expect(workbench.tree).toContainText('9007199254740995')
    await expect(workbench.tree).toContainText('9007199254740993')
    await field.press('Escape')
    await field.press('Escape')
    await expect(field).toBeHidden()
  })

  const grid = page.getByRole('grid', { name: 'Response table' })
  const rows = page.getByRole('status', { name: 'Rows' })
  await test.step('table: sort and filter', async () => {
    await workbench.responseTab('Table').click()
    await expect(rows).toHaveText('1,000,002 rows', patience)
    const head = grid.getByRole('columnheader', { name: 'job_id', exact: true })
    await head.click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending', patience)
    await expect(grid.locator('[data-row="0"]')).toContainText('9007199254740993', patience)
    await expect(grid.locator('[data-row="1"]')).toContainText('9007199254740995', patience)
    await page.getByRole('textbox', { name: 'Filter settings.name', exact: true }).fill('one')
    await expect(rows).toHaveText('2 of 1,000,002 rows', patience)
  })

  await test.step('chart', async () => {
    await page.getByRole('button', { name: 'Chart', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Chart' }).locator('svg').first()).toBeVisible(patience)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(rows).toHaveText('1,000,002 rows', patience)
  })

  await test.step('export', async () => {
    const kept = async () => (await readdir(join(folders.data, 'bodies'), { recursive: true })).toSorted()
    const before = await kept()
    expect(before.length).toBeGreaterThan(1)
    const downloading = page.waitForEvent('download', { timeout: 120_000 })
    await page
      .getByRole('button', { name: /^(Save|Export)/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: /JSON Lines/ }).click()
    const path = await (await downloading).path()
    let [lines, end] = [0, '']
    for await (const line of createInterface({ input: createReadStream(path) })) {
      lines += 1
      end = line
    }
    expect([lines, end]).toEqual([count + 2, last])
    // What was written to be saved is gone; the answer is still there.
    await expect.poll(kept).toEqual(before)
  })

  await test.step('compare with itself, sent again', async () => {
    await workbench.send.click()
    await expect(workbench.status).toContainText('200 OK', patience)
    const comparison = new Comparison(page)
    await comparison.openWith(/^Before: 200 OK/)
    await expect(comparison.view).toContainText('The answers are the same', { timeout: 120_000 })
  })
  await server.close()
})
