import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'
import { fileWith } from '../import/material.ts'
import { Collections } from '../page-models/collections.ts'
import { ImportDialog } from '../page-models/import-dialog.ts'
import { Journal } from '../page-models/journal.ts'
import { Workbench } from '../page-models/workbench.ts'
import { filesBelow, leaks, newCanary } from './canary.ts'
import { keptContents } from './kept-contents.ts'

/** Shows what it was sent, credentials and all; `/plain` has only the word that is no secret. */
async function startEcho(control: string): Promise<{ server: Server; origin: string; arrived: string[] }> {
  const arrived: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const said = JSON.stringify({ url: request.url, headers: request.headers, body })
      arrived.push(said)
      response.setHeader('Content-Type', 'application/json')
      response.end(request.url?.startsWith('/plain') ? `{"plain": "${control}"}` : said)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived }
}

async function send(workbench: Workbench): Promise<void> {
  await workbench.send.click()
  await expect(workbench.status).toContainText('200')
}

/** The request in front in every kind of snippet, with what says how the token is set. */
async function allSnippets(page: Page): Promise<string> {
  const texts: string[] = []
  await page.keyboard.press('Alt+s')
  const snippet = page.getByRole('region', { name: 'Snippet', exact: true })
  const kinds = page.getByRole('combobox', { name: 'Kind of snippet' })
  await kinds.click()
  await expect(page.getByRole('option').first()).toBeVisible()
  const names = await page.getByRole('option').allTextContents()
  await page.keyboard.press('Escape')
  let last = ''
  for (const name of names) {
    await kinds.click()
    await page.getByRole('option', { name, exact: true }).click()
    await expect(kinds).toContainText(name)
    await expect(snippet).toContainText('control')
    // The last one is shown until the next one is made.
    await expect.poll(() => snippet.innerText()).not.toBe(last)
    last = await snippet.innerText()
    texts.push(last, await page.getByRole('region', { name: 'Set the token', exact: true }).innerText())
  }
  expect(names.length).toBeGreaterThan(5)
  return texts.join('\n')
}

test('secrets are in no file of the project, no history, journal, report, snippet and log, whichever way they came', async ({
  app,
  folders,
  shell,
}) => {
  test.skip(process.env.TROWEL_KEYRING !== '1', 'needs a real Secret Service: run it by npm test')
  test.slow()
  const { page } = app
  // One that only the keychain knows, one that is typed and pasted and shows what it is, and a word that is to be found.
  const secret = newCanary().replace('dapi', 'opaque')
  const typed = `dapi${randomBytes(16).toString('hex')}`
  const control = `control${randomBytes(8).toString('hex')}`
  const echo = await startEcho(control)
  const workbench = new Workbench(page)
  const journal = new Journal(page)
  const collections = new Collections(page)
  const made: Record<string, string> = {}
  try {
    await expect(workbench.keychain).toContainText('keychain: ok')
    await workbench.makeEnvironment(echo.origin, secret)
    await journal.start(`Session ${control} ${typed}`)

    await workbench.newRequest('GET', `{{DATABRICKS_HOST}}/plain?q=${control}`)
    await send(workbench)
    await collections.saveAs(`Saved ${control}`)
    made.snippets = await allSnippets(page)
    await workbench.newRequest('GET', `{{DATABRICKS_HOST}}/echo?access_token=${typed}&again={{DATABRICKS_TOKEN}}`)
    await send(workbench)
    await workbench.newRequest('POST', '{{DATABRICKS_HOST}}/plain')
    const body = `{"password": "${typed}", "word": "${control}"}`
    await workbench.writeJson(body)
    await expect(page.locator('.view-lines').first()).toContainText(control)
    await send(workbench)
    await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/echo')
    await workbench.requestTab('Auth').click()
    await page.getByRole('radio', { name: 'Bearer token' }).click()
    await page.getByRole('textbox', { name: 'Bearer token' }).fill(typed)
    await send(workbench)
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name of the request' }).fill(`Refused ${control}`)
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toContainText('there is a token or password as plain text')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await expect(journal.lines).toHaveCount(4)
    await journal.writeNote(`Note ${control} ${typed}`)
    await expect(journal.lines).toHaveCount(5)
    await journal.list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill(`At it ${control} ${typed}`)
    await page.keyboard.press('Enter')
    await expect(journal.line(/At it/)).toBeVisible()
    for (const form of ['HTML report', 'Markdown']) {
      await journal.choose('Export …')
      await page.getByRole('radio', { name: form }).click()
      await page.getByRole('radio', { name: 'All' }).click()
      // What is saved can be read where a browser saves it.
      const download = shell === 'loopback' ? page.waitForEvent('download') : null
      await page.getByRole('button', { name: 'Save file' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      if (download) made[form] = await readFile(await (await download).path(), 'utf8')
    }
    await journal.choose('Send again …')
    await page.getByRole('button', { name: /^Send \d again/ }).click()
    await expect(page.getByRole('status', { name: 'Result of the replay' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    const header = [{ key: 'Authorization', value: `Bearer ${typed}` }]
    const url = `${echo.origin}/plain?word=${control}`
    const item = [{ name: `Imported ${control}`, request: { url, header } }]
    const file = await fileWith(folders, 'import.json', { info: { name: 'From elsewhere' }, item })
    const imports = new ImportDialog(page)
    await imports.open()
    await imports.choose(file)
    await imports.button(/^Import 1 request/).click()
    await expect(imports.dialog).toBeHidden()
    await workbench.section('Collections').click()
    await expect(collections.item('From elsewhere')).toBeVisible()

    // Drafts with what was typed into them are the person's own until they are closed.
    while ((await workbench.openRequests.getByRole('tab').count()) > 0) {
      const count = await workbench.openRequests.getByRole('tab').count()
      await page.keyboard.press('Alt+w')
      await expect(workbench.openRequests.getByRole('tab')).toHaveCount(count - 1)
    }
    expect(leaks(secret, { arrived: echo.arrived.join('\n') }), 'they were sent').toEqual(['arrived'])
    expect(leaks(typed, { arrived: echo.arrived.join('\n') }), 'they were sent').toEqual(['arrived'])
  } finally {
    await app.close()
    echo.server.close()
    echo.server.closeAllConnections()
  }
  const kept = keptContents(folders.data)
  const places = { ...kept, ...made, ...filesBelow(folders.project), ...filesBelow(folders.data), output: app.output() }
  // The search would find them: the harmless word that went the same ways is in each of these.
  expect(leaks(control, { ...kept, ...made })).toEqual([...Object.keys(kept), ...Object.keys(made)])
  expect(leaks(control, filesBelow(folders.project)).length).toBeGreaterThan(1)
  // The search of the history cuts words at signs: the beginning of the secret alone would be one.
  expect(leaks(secret.replace(/[^\w].*/, ''), places)).toEqual([])
  expect(leaks(secret, places)).toEqual([])
  expect(leaks(typed, places)).toEqual([])
})
