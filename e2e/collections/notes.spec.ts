import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test.ts'
import { Collections } from '../page-models/collections.ts'

test('notes and tags are written, read, saved with the request, and found', async ({ app, folders }) => {
  const { page } = app
  const collections = new Collections(page)
  const { workbench } = collections
  const field = page.getByRole('textbox', { name: 'Notes' })
  const read = page.getByRole('article', { name: 'Notes' })
  await workbench.newRequest('GET', '{{DATABRICKS_HOST}}/any/list')
  await workbench.requestTab('Notes').click()
  await field.fill('# Every night\n\n- look at **state**\n\n<b onclick="x">plain</b>')
  await page.getByRole('textbox', { name: 'Add a tag' }).fill('nightly, clean up')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText(['nightly', 'clean up'])
  await page.getByRole('radio', { name: 'Read' }).click()
  await expect(read.getByRole('heading', { name: 'Every night' })).toBeVisible()
  await expect(read).toContainText('<b onclick="x">plain</b>')

  await collections.saveAs('Night list')
  const file = join(folders.project, 'collections/my-requests/night-list.yaml')
  const text = await readFile(file, 'utf8')
  for (const part of ['# Every night', 'nightly', 'clean up']) expect(text).toContain(part)

  await page.getByRole('button', { name: 'Remove the tag nightly' }).click()
  await expect(collections.selectedTab).toHaveAccessibleName('GET Night list, edited')
  await page.keyboard.press('Control+s')
  await expect.poll(() => readFile(file, 'utf8')).not.toContain('nightly')
  expect(await readFile(file, 'utf8')).toContain('# Every night')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Night list')

  await page.keyboard.press('Alt+w')
  await collections.show()
  await collections.search.fill('look at')
  await collections.found.first().click()
  await workbench.requestTab('Notes').click()
  await expect(read.getByRole('heading', { name: 'Every night' })).toBeVisible()
})

test('a token in the notes is not saved', async ({ app }) => {
  const collections = new Collections(app.page)
  await collections.workbench.newRequest('GET', 'https://a.example/')
  await collections.workbench.requestTab('Notes').click()
  await app.page.getByRole('textbox', { name: 'Notes' }).fill(`With dapi${'0123456789abcdef'.repeat(2)}`)
  await app.page.keyboard.press('Control+s')
  await collections.dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(collections.dialog.getByRole('alert')).toContainText('the notes')
})

test('settings of a folder that are saved leave all else as another program left it meanwhile', async ({
  app,
  folders,
}) => {
  const { page } = app
  const collections = new Collections(page)
  await collections.workbench.newRequest('GET', '{{DATABRICKS_HOST}}/any/list')
  await collections.saveAs('List')
  await collections.show()
  await collections.item('My requests').click()
  await page.keyboard.press('Alt+Enter')
  await collections.dialog.getByRole('textbox', { name: 'Notes' }).fill('Ours')
  const file = join(folders.project, 'collections/my-requests/folder.yaml')
  await writeFile(file, 'name: Our requests\nvariables:\n  REGION: eu\n')
  await expect(page.getByText('Our requests')).toBeVisible()
  await collections.dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(collections.dialog).toBeHidden()
  const text = await readFile(file, 'utf8')
  for (const part of ['name: Our requests', 'REGION: eu', 'Ours']) expect(text).toContain(part)
})

test('a collection has notes and says how its requests sign in', async ({ app, folders }) => {
  const { page } = app
  const collections = new Collections(page)
  await collections.workbench.newRequest('GET', '{{DATABRICKS_HOST}}/any/list')
  await collections.saveAs('List')
  await collections.show()
  await collections.item('My requests').click()
  await page.keyboard.press('Alt+Enter')
  await expect(collections.dialog).toHaveAccessibleName('Settings of “My requests”')
  await collections.dialog.getByRole('radio', { name: 'Bearer token' }).click()
  await collections.dialog.getByRole('textbox', { name: 'Token' }).fill(`dapi${'0123456789abcdef'.repeat(2)}`)
  await collections.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(collections.dialog.getByRole('alert')).toContainText('plain text')
  await collections.dialog.getByRole('textbox', { name: 'Token' }).fill('{{NIGHT_TOKEN}}')
  await collections.dialog.getByRole('textbox', { name: 'Notes' }).fill(`dapi${'0123456789abcdef'.repeat(2)}`)
  await collections.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(collections.dialog.getByRole('alert')).toContainText('the notes')
  await collections.dialog.getByRole('textbox', { name: 'Notes' }).fill('For the **night**.')
  await page.keyboard.press('Escape')
  await expect(collections.dialog).toBeHidden()
  await expect(collections.tree).toBeFocused()
  await page.keyboard.press('Alt+Enter')
  await expect(collections.dialog.getByRole('article', { name: 'Notes' })).toContainText('For the night.')
  await collections.dialog.getByRole('button', { name: 'Save' }).click()
  await expect(collections.dialog).toBeHidden()
  await expect(collections.tree).toBeFocused()
  const text = await readFile(join(folders.project, 'collections/my-requests/folder.yaml'), 'utf8')
  expect(text).toContain('For the **night**.')
  expect(text).toContain('{{NIGHT_TOKEN}}')
  await page.keyboard.press('Alt+Enter')
  await expect(collections.dialog.getByRole('article', { name: 'Notes' })).toContainText('For the night.')
  await expect(collections.dialog.getByRole('radio', { name: 'Bearer token' })).toBeChecked()
})
