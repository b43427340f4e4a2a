import { serveBody } from '../fixtures/body-server.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const job = '{"job_id":1234567890123456789,"settings":{"name":"nightly","timeout_seconds":1.10,"tags":{"a":"b"}}},'
const last = '{"job_id":9007199254740993,"settings":{"name":"the last one"}}'
const count = 400_000
const patience = { timeout: 60_000 }

test('an answer of 40 MB is whole: its last value is there, digit for digit, and closing it ends its worker', async ({
  app: { page },
}) => {
  const server = await serveBody(`{"jobs":[${job.repeat(count)}${last}]}`)
  const workbench = new Workbench(page)
  await workbench.newRequest('GET', server.url)
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK', patience)
  await expect(workbench.row('jobs')).toBeVisible()
  await expect(workbench.tree).toHaveAttribute('aria-busy', 'false', patience)
  await expect.poll(() => page.workers().length).toBe(1)
  await workbench.tree.focus()
  await page.keyboard.press('End')
  const item = workbench.tree.getByRole('treeitem', { selected: true })
  await expect(item).toHaveAttribute('aria-posinset', `${count + 1}`)
  await expect(item).toHaveAttribute('aria-setsize', `${count + 1}`)
  await page.keyboard.press('ArrowRight')
  await expect(item).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(item).toHaveAccessibleName('job_id: 9007199254740993')

  await workbench.openRequests.getByRole('tab').press('Delete')
  await expect(workbench.tree).toBeHidden()
  await expect.poll(() => page.workers().length).toBe(0)
  await server.close()
})
