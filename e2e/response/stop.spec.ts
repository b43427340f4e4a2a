import { serveBody } from '../fixtures/body-server.ts'
import { brake, openedWorker } from '../fixtures/brake.ts'
import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const patience = { timeout: 60_000 }
const count = 400_000
const job = (at: number) =>
  `{"job_id":${1234567890123456000n + BigInt((at * 7919) % count)},"settings":{"name":"job ${(at * 31) % 997}","tags":{"a":"${at}"}}},`

/** An answer of about 35 MB. */
function body(): Buffer {
  const parts: string[] = ['{"jobs":[']
  for (let at = 0; at < count; at++) parts.push(job(at))
  parts.push('{"job_id":1,"settings":{"name":"last"}}]}')
  return Buffer.from(parts.join(''))
}

test('whatever takes long on a large answer can be stopped, and leaves what was there', async ({ app: { page } }) => {
  test.setTimeout(240_000)
  const server = await serveBody(body())
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', server.url)
  await keepMessages(page)
  const { worker, read } = await openedWorker(page, () => workbench.send.click())
  await expect(workbench.status).toContainText('200 OK', patience)
  /** Begins something, presses Stop once it is there, and only then lets the worker go on. */
  async function stop(name: string, begin: () => Promise<void>): Promise<void> {
    const held = await brake(worker)
    await begin()
    await workbench.response.getByRole('button', { name, exact: true }).click()
    await held.release()
  }
  const note = page.getByRole('note').filter({ hasText: 'Reading was stopped' })

  await test.step('reading, and reading on', async () => {
    await stop('Stop', read)
    await expect(note).toContainText(/the first [\d.]+ [KM]B of [\d.]+ MB are shown/)
    await expect(workbench.tree).toContainText('1234567890123456000')
    await note.getByRole('button', { name: 'Read on' }).click()
    await expect(note).toBeHidden()
    await expect(workbench.tree).toHaveAttribute('aria-busy', 'false', patience)
  })

  await test.step('find', async () => {
    await workbench.tree.focus()
    await page.keyboard.press('Control+f')
    const field = page.getByRole('searchbox', { name: 'Find in response' })
    const matches = page.getByRole('status', { name: 'Matches' })
    await page.getByRole('button', { name: 'Regular expression' }).click()
    await stop('Stop the search', () => field.fill('[a-z]+ 99[0-9]'))
    await expect(matches).toHaveText(/in the first \d+ %$/)
    await page.getByRole('button', { name: 'Search all' }).click()
    await expect(matches).toHaveText(/^1 of [\d,]+$/, patience)
    await field.press('Escape')
  })

  const rows = page.getByRole('status', { name: 'Rows' })
  const grid = page.getByRole('grid', { name: 'Response table' })
  const head = grid.getByRole('columnheader', { name: 'job_id', exact: true })
  await test.step('reading the rows of a table', async () => {
    await stop('Stop', () => workbench.responseTab('Table').click())
    await expect(page.getByText('Stopped, more rows are not read')).toBeVisible()
    await expect(rows).not.toHaveText('400,001 rows')
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(rows).toHaveText('400,001 rows', patience)
  })

  await test.step('sort', async () => {
    await stop('Stop', () => head.click())
    await expect(head).toHaveAttribute('aria-sort', 'none')
    await expect(grid.locator('[data-row="1"]')).toContainText('1234567890123463919')
  })

  await test.step('filter, while the last one stays', async () => {
    const name = page.getByRole('textbox', { name: 'Filter settings.name', exact: true })
    await name.fill('last')
    await expect(rows).toHaveText('1 of 400,001 rows', patience)
    await stop('Stop', () => name.fill('job 1'))
    await expect(name).toHaveValue('last')
    await expect(rows).toHaveText('1 of 400,001 rows')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(rows).toHaveText('400,001 rows', patience)
  })

  await test.step('chart', async () => {
    const chart = page.getByRole('region', { name: 'Chart' })
    await stop('Stop the chart', () => page.getByRole('button', { name: 'Chart', exact: true }).click())
    await expect(chart.getByText('Stopped')).toBeVisible()
    await chart.getByRole('button', { name: 'Go on' }).click()
    await expect(chart.getByRole('img')).toBeVisible(patience)
    await page.getByRole('button', { name: 'Close chart' }).click()
  })

  await test.step('copy', async () => {
    await grid.focus()
    await page.keyboard.press('Control+a')
    await stop('Stop', () => page.keyboard.press('Control+c'))
    await expect(page.getByRole('status', { name: 'Copied' })).toHaveText('Stopped, nothing is copied')
  })

  await test.step('jq', async () => {
    await page.keyboard.press('Alt+j')
    const field = page.getByRole('textbox', { name: 'jq filter' })
    // Takes longer than anybody lives.
    await field.fill('.jobs[], last(range(1e15))')
    await field.press('Enter')
    await page.getByRole('button', { name: 'Stop the filter' }).click()
    await expect(page.getByRole('status', { name: 'Filter result' })).toHaveText('stopped')
    await expect(rows).toHaveText('400,001 rows')
  })
  await server.close()
})
