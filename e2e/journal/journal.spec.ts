import { readFile } from 'node:fs/promises'
import { violationsOn } from '../accessibility/audit.ts'
import { expect, test } from '../fixtures/start-again.ts'
import { Comparison } from '../page-models/comparison.ts'
import { Journal } from '../page-models/journal.ts'
import { Workbench } from '../page-models/workbench.ts'

const get = '{{DATABRICKS_HOST}}/api/2.1/clusters/get?cluster_id=1234-567890-patch123'

test('a session has all that is sent while it runs, with notes, and is there again after a restart', async ({
  app,
  startAgain,
}) => {
  test.slow()
  const { page } = app
  const workbench = new Workbench(page)
  const journal = new Journal(page)
  await expect(workbench.environment).toContainText('Demo')
  await workbench.sendNew('GET', get)
  await journal.open()
  await expect(journal.side).toContainText('No session yet')
  await journal.start('Why clusters restart')
  await expect(journal.state).toContainText('Running')
  await expect(journal.running).toHaveAccessibleName('Journal: Why clusters restart, 0 sends, running')

  await workbench.sendNew('GET', get)
  await expect(journal.lines).toHaveCount(1)
  await journal.writeNote('It runs.')
  await expect(journal.lines).toHaveCount(2)
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.0/nowhere/at-all', { status: '404' })
  await expect(journal.lines).toHaveCount(3)
  await expect(journal.lines.nth(1)).toHaveAccessibleName('Note: It runs.')
  await expect(journal.running).toHaveAccessibleName(/2 sends/)

  // By keyboard: a note at a send, one below it, a bookmark; and out of the pause by the palette's commands.
  await journal.list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('b')
  await expect(journal.line(/clusters\/get.*bookmarked/)).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('the broken one')
  await page.keyboard.press('Enter')
  await expect(journal.line(/the broken one/)).toBeVisible()
  await page.keyboard.press('i')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Between the two.')
  await page.keyboard.press('Enter')
  await expect(journal.lines.nth(1)).toHaveAccessibleName('Note: Between the two.')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command palette' }).fill('>pause session')
  await page.keyboard.press('Enter')
  await expect(journal.state).toContainText('Paused')
  await expect(journal.running).toBeHidden()
  await workbench.sendNew('GET', get)
  await expect(journal.lines).toHaveCount(4)
  await journal.button('Go on').click()
  await expect(journal.running).toBeVisible()
  await page.keyboard.press('Alt+n')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Last words.')
  await page.keyboard.press('Enter')
  await expect(journal.lines).toHaveCount(5)

  await startAgain(async (again) => {
    const later = new Journal(again.page)
    await expect(later.running).toHaveAccessibleName('Journal: Why clusters restart, 2 sends, running')
    await again.section('Endpoints').click()
    await later.running.click()
    await expect(later.lines).toHaveCount(5)
    await later.line(/clusters\/get/).click()
    await expect(again.status).toContainText('200')
    await expect(again.row('spark_context_id')).toContainText('1234567890123456789')
    await later.list.focus()
    await again.page.keyboard.press('Delete')
    await expect(later.lines).toHaveCount(4)
    await again.page.getByRole('button', { name: 'Undo' }).click()
    await expect(later.lines).toHaveCount(5)
  })
})

test('sessions are listed, renamed, deleted and brought back', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const journal = new Journal(page)
  await expect(workbench.environment).toContainText('Demo')
  await journal.start('First')
  await journal.button('End').click()
  await expect(journal.state).toContainText('Ended')
  await journal.button('All sessions').click()
  await journal.start('Second')
  await expect(journal.running).toContainText('Second')
  await journal.button('All sessions').click()
  await expect(journal.sessions.getByRole('option')).toHaveCount(2)
  await journal.sessions.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name' }).fill('The first one')
  await page.keyboard.press('Enter')
  await expect(journal.session(/^The first one, Ended/)).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(journal.session(/^The first one/)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(journal.session(/^The first one/)).toBeVisible()
  await journal.session(/^Second/).click()
  await expect(journal.side).toContainText('Nothing in it yet')
  await journal.choose('Delete session')
  await expect(journal.running).toBeHidden()
  await expect(journal.sessions.getByRole('option')).toHaveCount(1)
})

test('a session is sent again: what changes the workspace only when asked for, and what differs is compared', async ({
  app,
}) => {
  const { page } = app
  const workbench = new Workbench(page)
  const journal = new Journal(page)
  const results = page.getByRole('table', { name: 'Results' })
  const summary = page.getByRole('status', { name: 'Result of the replay' })
  await expect(workbench.environment).toContainText('Demo')
  await journal.start('Again')
  await workbench.sendNew('GET', get)
  const restart = '{{DATABRICKS_HOST}}/api/2.1/clusters/restart'
  await workbench.sendNew('POST', restart, { body: '{"cluster_id": "1234-567890-patch123"}' })
  await expect(journal.lines).toHaveCount(2)

  await journal.choose('Send again …')
  await expect(page.getByRole('list', { name: 'Requests that may change the workspace' })).toContainText(
    'clusters/restart',
  )
  await page.getByRole('button', { name: 'Send 1 again', exact: true }).click()
  await expect(summary).toContainText('1 not sent')
  await expect(results.getByRole('row', { name: /clusters\/restart/ })).toContainText('not sent')
  await page.getByRole('button', { name: /^Answer differs: compare GET clusters\/get/ }).click()
  const comparison = new Comparison(page)
  await expect(comparison.row(/^changed state: "RUNNING", now "RESTARTING"/)).toBeVisible()

  await journal.choose('Send again …')
  await page.getByRole('button', { name: 'Send once more' }).click()
  await page.getByRole('radio', { name: 'Send too' }).click()
  await page.getByRole('button', { name: 'Send 2 again, with 1 change' }).click()
  await expect(summary).toBeVisible()
  await expect(results.getByRole('row', { name: /POST clusters\/restart/ })).not.toContainText('not sent')
  await page.keyboard.press('Escape')
  // A replay is not written into the session.
  await expect(journal.lines).toHaveCount(2)
})

test('a session is saved as a report without a script @saves', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const journal = new Journal(page)
  await expect(workbench.environment).toContainText('Demo')
  await journal.start('<script>alert("journal")</script>')
  await workbench.sendNew('GET', get)
  await journal.writeNote('<img src=x onerror=alert(1)>')
  await expect(journal.lines).toHaveCount(2)
  await journal.choose('Export …')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^script-alert-journal-.*\.html$/)
  const html = await readFile(await file.path(), 'utf8')
  // Opened as whoever gets the file opens it.
  const report = await page.context().newPage()
  const errors: string[] = []
  report.on('dialog', (dialog) => {
    errors.push(dialog.message())
    void dialog.dismiss()
  })
  await report.setContent(html)
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('<script>alert("journal")</script>')
  await expect(report.locator('script, img, a')).toHaveCount(0)
  await expect(report.getByText('"spark_context_id": 1234567890123456789')).toBeVisible()
  expect(errors).toEqual([])
  await report.close()

  await journal.choose('Export …')
  await page.getByRole('radio', { name: 'Markdown' }).click()
  const second = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const markdown = await readFile(await (await second).path(), 'utf8')
  expect(markdown).toContain('"spark_context_id": 1234567890123456789')
  expect(markdown).toContain('> &lt;img src=x onerror=alert\\(1\\)\\>')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the journal can be read and reached by everybody, ${colorScheme}`, async ({ app }) => {
    const { page } = app
    const workbench = new Workbench(page)
    const journal = new Journal(page)
    await page.emulateMedia({ colorScheme })
    await expect(workbench.environment).toContainText('Demo')
    await journal.start('Reachable')
    await workbench.sendNew('GET', get)
    await journal.writeNote('A note')
    await expect(journal.lines).toHaveCount(2)
    expect(await violationsOn(page), 'a session').toEqual([])
    await journal.choose('Send again …')
    await expect(page.getByRole('button', { name: 'Send 1 again' })).toBeEnabled()
    expect(await violationsOn(page), 'the form').toEqual([])
    await page.getByRole('button', { name: 'Send 1 again' }).click()
    await expect(page.getByRole('status', { name: 'Result of the replay' })).toContainText('1 the same')
    expect(await violationsOn(page), 'the results').toEqual([])
    await page.keyboard.press('Escape')
    await journal.button('All sessions').click()
    await expect(journal.sessions).toBeVisible()
    expect(await violationsOn(page), 'the sessions').toEqual([])
  })
}
