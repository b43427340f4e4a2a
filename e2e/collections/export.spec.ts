import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures/start-again.ts'
import { Collections } from '../page-models/collections.ts'

const files: Record<string, string> = {
  'night/folder.yaml': 'name: Night work\nvariables:\n  POOL: "1234567890123456789"\n  KEY:\n    secret: true\n',
  'night/jobs/folder.yaml': 'name: Jobs\n',
  'night/jobs/run.yaml':
    'name: Run now\nmethod: POST\nurl: "{{DATABRICKS_HOST}}/api/2.2/jobs/run-now"\ntags: [ nightly ]\nbody:\n  type: json\n  text: |\n    {"job_id": 12345678901234567890}\n',
  'night/list.yaml': 'name: List\nmethod: GET\nurl: "{{DATABRICKS_HOST}}/api/2.1/clusters/list"\n',
}

async function prepare(project: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(project, 'collections', path, '..'), { recursive: true })
    await writeFile(join(project, 'collections', path), text)
  }
}

const kind = (dialog: Locator, name: string) => dialog.getByRole('radio', { name: new RegExp(`^${name} `) })

test('a collection is exported from its menu, and what could not be carried over is told', async ({ app, folders }) => {
  await prepare(folders.project)
  const collections = new Collections(app.page)
  await collections.show()
  await collections.item('Night work').click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Export…' }).click()
  const { dialog } = collections
  await expect(dialog).toHaveAccessibleName('Export “Night work”')
  await expect(kind(dialog, 'Postman collection')).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'Demo' })).toBeVisible()
  await kind(dialog, 'curl script').click()
  await expect(dialog.getByRole('checkbox')).toHaveCount(0)
  await kind(dialog, 'Postman collection').click()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByRole('status', { name: 'Exported' })).toHaveText('2 requests in one file.')
  await expect(dialog.getByText('night-work.postman_collection.json')).toBeVisible()
  const notes = dialog.getByRole('region', { name: 'What could not be carried over' })
  await expect(notes).toContainText('Postman knows no tags.')
  await expect(notes).toContainText('Night work / Jobs / Run now')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
})

test('by keyboard a folder is exported, and the kind is remembered', async ({ app, folders }) => {
  await prepare(folders.project)
  const collections = new Collections(app.page)
  const { keyboard } = app.page
  await collections.show()
  await collections.item('Jobs').click()
  await expect(collections.item('Jobs')).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Alt+x')
  const { dialog } = collections
  await expect(dialog).toHaveAccessibleName('Export “Jobs”')
  await expect(kind(dialog, 'Postman collection')).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(kind(dialog, 'HTTP file')).toBeChecked()
  await keyboard.press('Enter')
  await expect(dialog.getByText('jobs.http')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await keyboard.press('Alt+x')
  await expect(kind(dialog, 'HTTP file')).toBeChecked()
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a saved request is exported from the palette; one that is not saved says so', async ({ app, folders }) => {
  await prepare(folders.project)
  const collections = new Collections(app.page)
  const { keyboard } = app.page
  await collections.workbench.newRequest('GET', 'https://a.example.com/x')
  await keyboard.press('Alt+x')
  await expect(app.page.getByText('Save the request first')).toBeVisible()
  await collections.show()
  await collections.item('GET List').dblclick()
  await expect(collections.selectedTab).toHaveAccessibleName('GET List')
  await collections.workbench.section('Endpoints').click()
  await keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: 'Command palette' }).fill('export the collection')
  await app.page.getByRole('option', { name: /Export the collection/ }).click()
  await expect(collections.dialog).toHaveAccessibleName('Export “List”')
})

test('the files are saved as they were written, a Postman environment beside the collection @saves', async ({
  app,
  folders,
}) => {
  await prepare(folders.project)
  const collections = new Collections(app.page)
  await collections.show()
  await collections.item('Night work').click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Export…' }).click()
  await collections.dialog.getByRole('checkbox', { name: 'Demo' }).click()
  const saved = new Map<string, Promise<string>>()
  app.page.on('download', (download) =>
    saved.set(
      download.suggestedFilename(),
      download.path().then((path) => readFile(path, 'utf8')),
    ),
  )
  await collections.dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect
    .poll(() => [...saved.keys()].sort())
    .toEqual(['demo.postman_environment.json', 'night-work.postman_collection.json'])
  const text = await saved.get('night-work.postman_collection.json')
  expect(text).toContain('12345678901234567890')
  expect(JSON.parse(text!)).toMatchObject({
    info: { name: 'Night work' },
    variable: [
      { key: 'POOL', value: '1234567890123456789' },
      { key: 'KEY', value: '', type: 'secret' },
    ],
  })
})
