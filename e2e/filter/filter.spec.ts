import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

/** A workbench with the clusters of the demo workspace in its response. */
async function withClusters(page: Page) {
  const workbench = new Workbench(page)
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
  await expect(workbench.row('clusters').first()).toBeVisible()
  const field = page.getByRole('textbox', { name: 'jq filter' })
  const result = page.getByRole('status', { name: 'Filter result' })
  return { workbench, field, result, list: page.getByRole('listbox', { name: 'Suggestions' }) }
}

test('a filter shows its result while it is typed, with all digits, in every view, and is cleared with Escape', async ({
  app,
}) => {
  const { page } = app
  const { workbench, field, result } = await withClusters(page)
  await page.keyboard.press('Alt+j')
  await expect(field).toBeFocused()
  await page.keyboard.type('[ .clusters[] | {id: .cluster_id, context: .spark_context_id} ]')
  await expect(result).toContainText('1 result')
  await workbench.responseTab('Raw').click()
  await workbench.scrollResponseTo('"context": 1234567890123456789')
  await workbench.responseTab('Table').click()
  await expect(page.getByRole('grid', { name: 'Response table' })).toContainText('1234567890123456789')
  await field.press('Escape')
  await expect(field).toHaveValue('')
  await expect(result).toHaveText('')
  await workbench.responseTab('Tree').click()
  await expect(workbench.row('clusters').first()).toBeVisible()
  await field.press('Escape')
  await expect(field).toBeHidden()
})

test('keys are suggested from the answer, and the ones before come back', async ({ app }) => {
  const { page } = app
  const { field, result, list } = await withClusters(page)
  await page.getByRole('button', { name: 'Filter response' }).click()
  await expect(field).toBeFocused()
  await page.keyboard.type('.cl')
  await expect(list.getByRole('option').first()).toHaveText(/^clusters/)
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('.clusters')
  await page.keyboard.type('[] | .cluster_n')
  // Not those that were there before the last letter.
  await expect(list.getByRole('option')).toHaveText([/^cluster_name/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('.clusters[] | .cluster_name')
  await page.keyboard.press('Enter')
  await expect(result).toContainText(/[2-9] results|\d\d results/)
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('ArrowUp')
  await expect(field).toHaveValue('.clusters[] | .cluster_name')
})

test('what Enter ran is not run once more after the pause in typing', async ({ app }) => {
  const { page } = app
  const { field, result } = await withClusters(page)
  await page.keyboard.press('Alt+j')
  await field.fill('.clusters')
  await expect(result).toContainText('1 result')
  const runs: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/jq.run')) runs.push(request.postData() ?? '')
  })
  // Time stands still until it is told to go on: the pause does not end before Enter on any machine.
  const now = Date.now()
  await page.clock.install({ time: now })
  await page.clock.pauseAt(now + 1000)
  await field.fill('.clusters[]')
  await field.press('Enter')
  await expect(result).toContainText('6 results')
  await page.clock.runFor(2000)
  await expect(result).toContainText('6 results')
  expect(runs).toHaveLength(1)
})

test('a mistake is told with its place, and the last result stays', async ({ app }) => {
  const { page } = app
  const { workbench, field, result } = await withClusters(page)
  await page.keyboard.press('Alt+j')
  await field.fill('.clusters | length')
  await expect(result).toContainText('1 result')
  await field.fill('.clusters | lenght')
  const problem = workbench.response.getByRole('alert')
  await expect(problem).toContainText('lenght/0 is not known to jq. Line 1, column 13.')
  await expect(problem).toContainText('The last result is still shown.')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('.clusters[0].spark_context_id + 1')
  await expect(workbench.response.getByRole('note')).toContainText('jq calculates in double precision')
  await field.fill('$.clusters[?@.cluster_id ==]')
  await expect(problem).toContainText('column 28')
  await field.fill('$.clusters[*].cluster_id')
  await expect(problem).toBeHidden()
  await expect(workbench.tree.getByRole('treeitem').filter({ hasText: '1234-567890-patch123' })).toBeVisible()
})

test('useful filters are at hand; the filter stays for the next answer', async ({ app }) => {
  const { page } = app
  const { workbench, field, result } = await withClusters(page)
  await page.keyboard.press('Alt+j')
  await page.getByRole('button', { name: 'Useful and used filters' }).click()
  await page.getByRole('menuitem', { name: 'Id and name of each cluster' }).click()
  await expect(field).toHaveValue('[ .clusters[] | {id: .cluster_id, name: .cluster_name} ]')
  await expect(result).toContainText('1 result')
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  await expect(result).toContainText('1 result')
  await expect(workbench.row(/^0/).first()).toBeVisible()
})

const item = (id: number) =>
  `{"cluster_id":"c-${id}","spark_context_id":${4020997813441462000n + BigInt(id)},"text":"${'some text } ] '.repeat(70)}"}`

test('an answer of 100 MB is filtered, and a filter that takes long is stopped by the next key', async ({ app }) => {
  test.setTimeout(180_000)
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.write('{"clusters":[')
    let batch = 0
    const write = (): void => {
      while (batch < 100) {
        const items = Array.from({ length: 1000 }, (_, at) => item(batch * 1000 + at)).join(',')
        if (!response.write(batch++ === 0 ? items : `,${items}`)) return void response.once('drain', write)
      }
      response.end(']}')
    }
    write()
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  try {
    const { page } = app
    const workbench = new Workbench(page)
    await workbench.newRequest('GET', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await workbench.send.click()
    await expect(workbench.status).toContainText('200 OK', { timeout: 30_000 })
    await page.keyboard.press('Alt+j')
    const field = page.getByRole('textbox', { name: 'jq filter' })
    await field.fill('[ .clusters[] | {id: .cluster_id, context: .spark_context_id} ]')
    await field.press('Enter')
    const result = page.getByRole('status', { name: 'Filter result' })
    await expect(result).toContainText('1 result', { timeout: 60_000 })
    await expect(workbench.tree.getByRole('treeitem').first()).toContainText('100,000 items')
    // Takes longer than anybody lives, and no memory.
    await field.fill('last(range(1e15))')
    await expect(result).toContainText('running')
    await field.fill('.clusters | length')
    await field.press('Enter')
    await expect(result).toContainText('1 result', { timeout: 60_000 })
    await expect(workbench.tree.getByRole('treeitem').first()).toContainText('100000')
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
