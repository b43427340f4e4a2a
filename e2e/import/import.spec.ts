import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Collections } from '../page-models/collections.ts'
import { ImportDialog } from '../page-models/import-dialog.ts'
import { collection, fileWith, host, token } from './material.ts'

/** All files of a folder in one text, but for those that are gone meanwhile. */
async function everything(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile())
  return (
    await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'utf8').catch(() => '')))
  ).join('\n')
}

/** Names of collections, and of what is still being written beside them. */
const saved = async (project: string) => (await readdir(join(project, 'collections')).catch(() => [])).sort()

/** Holds the services as soon as they write, so that an import can be stopped on a machine of any speed. */
async function holdWhenWriting(pid: number, project: string): Promise<() => void> {
  await expect.poll(() => saved(project), { intervals: [1] }).not.toEqual([])
  process.kill(pid, 'SIGSTOP')
  return () => process.kill(pid, 'SIGCONT')
}

// Imports one after another, each in a thread that starts first.
test.describe.configure({ timeout: 90_000 })

test('a collection is looked through, imported but for what is left out, and taken back', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  const dialog = new ImportDialog(app.page)
  await keepMessages(app.page)
  await collections.show()
  await collections.button('Import…').last().click()
  await dialog.choose(await fileWith(folders, 'night.json', collection))
  await expect(dialog.tree.getByRole('treeitem')).toHaveCount(5)
  await expect(dialog.item('GET List clusters, clusters.list@2.1')).toHaveAttribute('aria-checked', 'true')
  await expect(dialog.dialog.getByText('Becomes {{DATABRICKS_HOST}}, 2 requests')).toBeVisible()
  await expect(dialog.dialog.getByText('Kept, without sign-in, 1 request')).toBeVisible()
  await expect(dialog.dialog).not.toContainText(token)

  await dialog.tree.focus()
  for (let step = 0; step < 4; step++) await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Space')
  await expect(dialog.item('POST Tell the others')).toHaveAttribute('aria-checked', 'false')
  await expect(dialog.item('Night work')).toHaveAttribute('aria-checked', 'mixed')

  await dialog.tab(/Left out and changed/).click()
  await expect(dialog.notes).toHaveCount(2)
  await dialog.button('Show the script').click()
  await expect(dialog.notes.filter({ hasText: 'pm.test("ok")' })).toContainText('send("…")')
  await dialog.dialog.getByRole('searchbox', { name: 'Filter notes by place' }).fill('no such place')
  await expect(dialog.dialog.getByText('No note has these words.')).toBeVisible()
  await dialog.tab('Found').click()

  await dialog.dialog.getByRole('textbox', { name: 'Name of the collection' }).fill('Tidy')
  await dialog.dialog.getByRole('textbox', { name: 'Name of the new environment' }).fill('night')
  await expect(dialog.select('Where DATABRICKS_TOKEN goes')).toHaveText('Keychain of night')
  await dialog.button('Import 2 requests').click()
  await expect(dialog.message).toContainText('Imported 2 requests')
  await collections.item('Compute').click()
  await expect(collections.item('POST Start cluster')).toBeVisible()
  await expect(collections.item('POST Tell the others')).toHaveCount(0)
  await expect.poll(() => saved(folders.project)).toEqual(['tidy'])
  const text = await everything(folders.project)
  expect(text).toContain(host)
  expect(text).not.toContain(token)
  expect(await everything(folders.data)).not.toContain(token)

  await dialog.message.getByRole('button', { name: 'Undo' }).click()
  await expect(collections.item('Tidy')).toHaveCount(0)
  await expect.poll(() => saved(folders.project)).toEqual([])
  await expect.poll(() => everything(folders.project)).not.toContain(host)
})

test('a cancelled import leaves nothing behind', async ({ app, folders }) => {
  const dialog = new ImportDialog(app.page)
  const before = await everything(folders.project)
  await dialog.open()
  await dialog.choose(await fileWith(folders, 'night.json', collection))
  await expect(dialog.button('Import 3 requests')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(dialog.dialog).toBeHidden()
  expect([await saved(folders.project), await everything(folders.project)]).toEqual([[], before])
})

test('files that are dropped on the window are read as one import', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  const dialog = new ImportDialog(app.page)
  await collections.show()
  const har = { log: { entries: [{ request: { method: 'GET', url: 'https://a.example.com/from-har' } }] } }
  const texts = [JSON.stringify(collection), JSON.stringify(har)]
  const data = await app.page.evaluateHandle((contents) => {
    const transfer = new DataTransfer()
    for (const [at, text] of contents.entries()) transfer.items.add(new File([text], `dropped-${at}.json`))
    return transfer
  }, texts)
  await app.page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await expect(app.page.getByRole('status', { name: 'Drop to import' })).toBeVisible()
  await app.page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(app.page.getByRole('status', { name: 'Drop to import' })).toBeHidden()
  await expect(dialog.item('GET GET /from-har')).toBeVisible()
  await expect(dialog.dialog.getByText('2 files')).toBeVisible()
  await dialog.button('Import 4 requests').click()
  await expect(collections.item('Night work')).toBeVisible()
  await expect.poll(() => saved(folders.project)).toEqual(['dropped-1', 'night-work'])
})

test('a folder that is dropped is read with what lies in it @loopback', async ({ app, folders }) => {
  const dialog = new ImportDialog(app.page)
  const folder = join(folders.project, '../exports')
  await mkdir(join(folder, 'deep/.git'), { recursive: true })
  await writeFile(join(folder, 'deep/night.json'), JSON.stringify(collection))
  await writeFile(join(folder, 'deep/.git/hidden.json'), JSON.stringify(collection))
  await writeFile(join(folder, 'readme.txt'), 'no export')
  await app.page.getByRole('tablist', { name: 'Sections' }).waitFor()
  const browser = await app.page.context().newCDPSession(app.page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
  await expect(dialog.button('Import 3 requests')).toBeVisible()
  await expect(dialog.dialog.getByText('deep/night.json')).toBeVisible()
})

test('command lines are pasted, and go into a folder that is there', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  const dialog = new ImportDialog(app.page)
  await collections.show()
  await collections.button('New collection').last().click()
  await collections.name.fill('Ours')
  await app.page.keyboard.press('Enter')
  await expect(collections.item('Ours')).toBeVisible()
  await dialog.open()
  await dialog.paste(`curl ${host}/api/2.1/clusters/list -H 'Authorization: Bearer ${token}'`)
  await expect(dialog.item(/^GET .*clusters\.list@2\.1$/)).toBeVisible()
  await expect(dialog.dialog).not.toContainText(token)
  await dialog.pick('Import into', 'Ours')
  await dialog.dialog.getByRole('textbox', { name: 'Name of the folder' }).fill('From curl')
  await dialog.pick('Where DATABRICKS_TOKEN goes', 'Leave out')
  await dialog.button('Import 1 request').dblclick()
  await expect(dialog.dialog).toBeHidden()
  await expect(collections.item('From curl')).toBeVisible()
  await expect.poll(() => saved(folders.project)).toEqual(['ours'])
  expect(await everything(folders.project)).not.toContain(token)
})

test('a file that is none says the place and the way out, and what was pasted is kept', async ({ app }) => {
  const dialog = new ImportDialog(app.page)
  await dialog.open()
  await dialog.paste('{"info": {"name": "x"},\n "item": [oops]}')
  await expect(dialog.dialog.getByRole('alert')).toContainText('line 2, column 11')
  await expect(dialog.dialog.getByRole('alert')).toContainText('Export it again, or choose another file.')
  await dialog.select('Read it as').click()
  const kinds = await app.page.getByRole('option').allTextContents()
  expect(kinds).toEqual(kinds.toSorted(new Intl.Collator('en', { ignorePunctuation: true }).compare))
  await app.page.getByRole('option', { name: 'HAR' }).click()
  await expect(dialog.dialog.getByRole('alert')).toContainText('no HAR file')
  await dialog.paste('{"info": {"name": "Mended"}, "item": []}')
  await expect(dialog.item('Mended')).toBeVisible()
})

test('ten thousand requests with hostile names stay smooth, and do nothing', async ({ app, folders }) => {
  const dialog = new ImportDialog(app.page)
  const name = '<img src=x onerror="document.title=`taken`">{{7*7}}../../up'
  const item = Array.from({ length: 10_000 }, (_, at) => ({ name: `${name} ${at}`, request: 'https://a.example.com' }))
  await dialog.open()
  await dialog.choose(await fileWith(folders, 'many.json', { info: { name }, item }))
  await expect(dialog.button('Import 10,000 requests')).toBeVisible()
  await dialog.tree.focus()
  await app.page.keyboard.press('End')
  await expect(dialog.item(/9999$/)).toBeVisible()
  expect(await dialog.tree.getByRole('treeitem').count()).toBeLessThan(80)
  await app.page.keyboard.press('Space')
  await expect(dialog.button('Import 9,999 requests')).toBeVisible()
  await dialog.dialog.getByRole('searchbox', { name: 'Filter what is imported' }).fill('up 77')
  await expect(dialog.tree.getByRole('treeitem').first()).toContainText('9999 of 10000')
  await expect(dialog.item(/ 77$/)).toBeVisible()
  await expect(app.page).not.toHaveTitle('taken')
  const held = holdWhenWriting(app.pid, folders.project)
  await dialog.button('Import 9,999 requests').click()
  const goOn = await held
  try {
    await dialog.button('Stop importing').click()
  } finally {
    goOn()
  }
  await expect(dialog.button('Import 9,999 requests')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(dialog.dialog).toBeHidden()
  // What was written on the way is taken away after the answer that it was stopped.
  await expect.poll(() => saved(folders.project)).toEqual([])
})

test('a credential that is set already is kept, unless somebody says otherwise', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  const dialog = new ImportDialog(app.page)
  const file = await fileWith(folders, 'night.json', collection)
  await dialog.open()
  await dialog.choose(file)
  await dialog.button('Import 3 requests').click()
  await expect(dialog.message).toContainText('Imported 3 requests')
  await dialog.open()
  await dialog.choose(file)
  await expect(dialog.dialog.getByText(/Becomes .*, as in dbc-a1b2345c-d6e7, 2 requests/)).toBeVisible()
  await expect(dialog.dialog.getByText('Already set in dbc-a1b2345c-d6e7, and kept. Replace it?')).toBeVisible()
  await dialog.button('Import 3 requests').click()
  await expect(dialog.dialog).toContainText('DATABRICKS_TOKEN: It is already set in dbc-a1b2345c-d6e7 and was kept.')
  await dialog.button('Undo the import').click()
  await expect(collections.item('Night work')).toHaveCount(1)
  await expect.poll(() => saved(folders.project)).toEqual(['night-work'])
  await dialog.open()
  await dialog.choose(file)
  await dialog.dialog.getByRole('checkbox', { name: 'Replace DATABRICKS_TOKEN in dbc-a1b2345c-d6e7' }).click()
  await dialog.button('Import 3 requests').click()
  await expect(dialog.dialog).toBeHidden()
  await expect(collections.item('Night work')).toHaveCount(2)
})
