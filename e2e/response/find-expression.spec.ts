import { serveBody } from '../fixtures/body-server.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

/** Takes longer than anybody lives. */
const hostile = '(a+)+$'
const many = Array.from({ length: 60_000 }, (_, at) => ({ id: at, name: `first ${at}` }))
const body = JSON.stringify({ many, trap: `${'a'.repeat(60)}!`, last: 'needle' })

test('an expression without end is given up, and all else goes on meanwhile', async ({ app: { page } }) => {
  test.setTimeout(150_000)
  const server = await serveBody(body)
  const workbench = new Workbench(page)
  await workbench.sendNew('GET', server.url)
  await workbench.tree.focus()
  await page.keyboard.press('Control+f')
  const field = page.getByRole('searchbox', { name: 'Find in response' })
  const matches = page.getByRole('status', { name: 'Matches' })
  await page.getByRole('button', { name: 'Regular expression' }).click()

  await test.step('the tree is there while it runs, and Stop ends it', async () => {
    await field.fill(hostile)
    await expect(matches).toHaveAttribute('aria-busy', 'true')
    await workbench.tree.focus()
    await page.keyboard.press('End')
    await expect(workbench.tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName('last: "needle"')
    // It would be given up by itself: who is too late tries again.
    let tries = 0
    await expect(async () => {
      tries += 1
      await field.fill(`${hostile}|${'b'.repeat(tries)}`)
      await page.getByRole('button', { name: 'Stop the search' }).click({ timeout: 2500 })
    }).toPass()
    await expect(matches).toContainText('No matches in the first')
    await expect(matches).toHaveAttribute('aria-busy', 'false')
  })

  await test.step('it is given up by itself, what was found before stays', async () => {
    await field.fill(`first 5999\\d|${hostile}`)
    await expect(matches).toHaveText(/^Too slow: given up at \d+ %/, { timeout: 60_000 })
    await expect(matches).toHaveAttribute('aria-busy', 'false')
  })

  await test.step('the next one is found', async () => {
    await field.fill('need\\w+$')
    await expect(matches).toHaveText('1 of 1')
    await expect(workbench.tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName('last: "needle"')
  })

  await test.step('so it is in the raw text', async () => {
    await workbench.responseTab('Raw').click()
    await field.fill('^"last": "n.*"$')
    await expect(matches).toHaveText('1 of 1')
    await field.fill('"(a+)+$')
    await expect(matches).toHaveText(/^Too slow/, { timeout: 60_000 })
    await field.fill('needle')
    await expect(matches).toHaveText('1 of 1')
  })
  await test.step('closing the search ends its worker, closing the tab all of them', async () => {
    const expressions = () => page.workers().filter((worker) => worker.url().includes('expression')).length
    await field.fill(hostile)
    await expect.poll(expressions).toBe(1)
    await field.press('Escape')
    await expect.poll(expressions).toBe(0)
    await workbench.responseTab('Tree').click()
    await page.keyboard.press('Control+f')
    await expect.poll(expressions).toBe(1)
    await workbench.openRequests.getByRole('tab').press('Delete')
    await expect(workbench.response).toBeHidden()
    await expect.poll(expressions).toBe(0)
  })
  await server.close()
})
