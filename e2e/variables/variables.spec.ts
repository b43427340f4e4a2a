import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Peer, startPeer } from '../fixtures/peer.ts'
import { expect, test } from '../fixtures/test.ts'
import { Collections } from '../page-models/collections.ts'
import { Workbench } from '../page-models/workbench.ts'
import { filesBelow } from '../secrets/canary.ts'

let peer: Peer
const fileOf = (project: string, path: string) => readFile(join(project, path), 'utf8')

test.beforeEach(async ({ folders }) => {
  peer = await startPeer()
  const files = {
    'environments/dev.yaml': `name: dev\nsignIn: none\nvariables:\n  DATABRICKS_HOST: ${peer.origin}\n  KIND: environment\n`,
    'project.yaml': 'variables:\n  KIND: project\n  REGION: eu\n',
    'collections/night/folder.yaml': 'name: Night\nvariables:\n  KIND: collection\n',
    'collections/night/go.yaml':
      'name: Go\nurl: "{{DATABRICKS_HOST}}/{{KIND}}/{{REGION}}"\nparams:\n  - name: kind\n    value: "{{KIND}}"\n',
    'collections/night/ask.yaml':
      'name: Ask\nurl: "{{DATABRICKS_HOST}}/{{?DAY}}/{{$randomInt 7 7}}"\nheaders:\n  - name: X-Key\n    value: "{{?KEY:secret}}"\n',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folders.project, path, '..'), { recursive: true })
    await writeFile(join(folders.project, path), text)
  }
})
test.afterEach(() => peer.close())

/** Opens a saved request in the environment dev. */
async function open(collections: Collections, name: string): Promise<void> {
  const { page, workbench } = collections
  await workbench.section('Environments').click()
  await page.getByRole('button', { name: 'Make active' }).click()
  await expect(page.getByRole('button', { name: 'Active', exact: true })).toBeDisabled()
  await collections.show()
  const collection = collections.item('Night')
  await expect(collection).toBeVisible()
  if ((await collection.getAttribute('aria-expanded')) !== 'true') await collection.click()
  await collections.item(name).dblclick()
  await expect(collections.selectedTab).toHaveAccessibleName(name)
}

test('a variable says where it comes from and what it stands in place of, and the narrowest is sent', async ({
  app,
  folders,
}) => {
  const collections = new Collections(app.page)
  const { workbench, page } = collections
  await open(collections, 'GET Go')
  const field = workbench.parameter('kind')
  await field.hover({ position: { x: 30, y: 12 } })
  await expect(page.getByRole('tooltip')).toContainText('from collection Night')
  await expect(page.getByRole('tooltip')).toContainText('in place of environment dev, project')
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  expect(peer.arrived.at(-1)?.url).toBe('/collection/eu?kind=collection')

  await workbench.requestTab('Variables').click()
  await page.getByRole('textbox', { name: 'Variable name' }).last().fill('KIND')
  await page.getByRole('textbox', { name: 'KIND', exact: true }).fill('request')
  await workbench.send.click()
  await expect.poll(() => peer.arrived.at(-1)?.url).toBe('/request/eu?kind=request')
  await page.keyboard.press('Control+s')
  await expect
    .poll(() => fileOf(folders.project, 'collections/night/go.yaml'))
    .toContain('variables:\n  KIND: request\n')
})

test('variables of a collection and of the project are edited in a table', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  const { page } = collections
  await open(collections, 'GET Go')
  await collections.item('Night').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Variables…' }).click()
  await expect(page.getByRole('heading', { name: 'Night' })).toBeVisible()
  const value = page.getByRole('textbox', { name: 'KIND', exact: true })
  await value.fill('nightly')
  await value.press('Enter')
  await expect.poll(() => fileOf(folders.project, 'collections/night/folder.yaml')).toContain('KIND: nightly')

  await page.getByRole('button', { name: 'Variables of the project' }).click()
  await page.getByRole('button', { name: 'Variable', exact: true }).click()
  const name = page.getByRole('textbox', { name: 'Name of VARIABLE' })
  await expect(name).toBeFocused()
  await name.fill('DATABRICKS_HOST')
  await name.press('Enter')
  await expect(page.getByRole('alert')).toContainText('is set in environments only')
  await name.fill('CATALOG')
  await name.press('Enter')
  const catalog = page.getByRole('textbox', { name: 'CATALOG', exact: true })
  await catalog.fill('12345678901234567890')
  await catalog.press('Enter')
  await expect
    .poll(() => fileOf(folders.project, 'project.yaml'))
    .toBe('variables:\n  KIND: project\n  REGION: eu\n  CATALOG: "12345678901234567890"\n')
})

test('Send asks for what the request wants to know; Esc sends nothing, and a secret answer stays nowhere', async ({
  app,
  folders,
}) => {
  const collections = new Collections(app.page)
  const { workbench, page } = collections
  await open(collections, 'GET Ask')
  await workbench.send.click()
  const day = collections.dialog.getByRole('textbox', { name: 'DAY' })
  const key = collections.dialog.getByRole('textbox', { name: 'KEY' })
  await expect(day).toBeFocused()
  await expect(key).toHaveAttribute('type', 'password')
  await page.keyboard.press('Escape')
  await expect(collections.dialog).toBeHidden()
  expect(peer.arrived).toEqual([])

  await workbench.send.click()
  await day.fill('monday')
  await key.fill('hush-hush-4711')
  await page.keyboard.press('Enter')
  await expect(workbench.status).toContainText('200 OK')
  expect(peer.arrived.map(({ url, headers }) => [url, headers['x-key']])).toEqual([['/monday/7', 'hush-hush-4711']])
  await workbench.responseTab('Log').click()
  await expect(workbench.response).toContainText('{{?DAY}} is monday')
  await expect(workbench.response).toContainText('{{$randomInt 7 7}} is 7')
  await workbench.send.click()
  await expect(day).toHaveValue('monday')
  await expect(key).toHaveValue('')
  await page.keyboard.press('Escape')
  await app.close()
  for (const folder of [folders.data, folders.project])
    for (const [file, bytes] of Object.entries(filesBelow(folder)))
      expect(bytes.includes('hush-hush'), file).toBe(false)
})

test('a value of the answer is captured by its menu, kept with the request, and used by the next send', async ({
  app,
  folders,
}) => {
  const collections = new Collections(app.page)
  const { workbench, page } = collections
  await open(collections, 'GET Go')
  await workbench.send.click()
  await workbench.row('1234567890123456789').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Capture as variable…' }).click()
  await expect(collections.dialog.getByRole('textbox', { name: 'Path' })).toHaveValue('$.n')
  await collections.dialog.getByRole('textbox', { name: 'Variable name' }).fill('RUN_ID')
  await collections.dialog.getByRole('button', { name: 'Capture', exact: true }).click()
  await expect(collections.dialog).toBeHidden()

  await workbench.requestTab('Variables').click()
  await page.getByRole('textbox', { name: 'Captured variable' }).last().fill('GONE')
  await page.getByRole('textbox', { name: 'Path of GONE' }).fill('$.gone')
  await page.keyboard.press('Control+s')
  await expect
    .poll(() => fileOf(folders.project, 'collections/night/go.yaml'))
    .toContain('captures:\n  - name: RUN_ID\n    path: $.n\n  - name: GONE\n    path: $.gone\n')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Go')
  await workbench.url.fill('{{DATABRICKS_HOST}}/runs/{{RUN_ID}}')
  await workbench.send.click()
  await expect.poll(() => peer.arrived.at(-1)?.url).toBe('/runs/1234567890123456789')
  const captures = page.getByRole('list', { name: 'Captures' })
  await expect(captures).toContainText('1234567890123456789')
  await expect(captures).toContainText('$.gone finds nothing in the answer.')
  await workbench.responseTab('Log').click()
  await expect(workbench.response).toContainText('{{RUN_ID}} is 1234567890123456789, kept for this session')
})

test('a selection in the URL and in the body becomes a variable', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  const { workbench, page } = collections
  await open(collections, 'GET Go')
  await workbench.newRequest('POST', '{{DATABRICKS_HOST}}/api/main')
  await workbench.url.press('End')
  for (let count = 0; count < 4; count++) await workbench.url.press('Shift+ArrowLeft')
  await page.keyboard.press('Alt+v')
  const name = collections.dialog.getByRole('textbox', { name: 'Variable name' })
  await expect(collections.dialog).toContainText('main')
  await name.fill('CATALOG')
  await page.keyboard.press('Enter')
  await expect(workbench.url).toHaveValue('{{DATABRICKS_HOST}}/api/{{CATALOG}}')
  await expect.poll(() => fileOf(folders.project, 'environments/dev.yaml')).toContain('CATALOG: main\n')

  await workbench.writeJson('12345678901234567890')
  await expect(workbench.bodyText).toContainText('12345678901234567890')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+v')
  await name.fill('JOB_ID')
  await collections.dialog.getByRole('combobox', { name: 'Kept in' }).click()
  await page.getByRole('option', { name: 'Project' }).click()
  await collections.dialog.getByRole('button', { name: 'Extract' }).click()
  await expect(workbench.bodyText).toContainText('{{JOB_ID}}')
  await expect.poll(() => fileOf(folders.project, 'project.yaml')).toContain('JOB_ID: "12345678901234567890"\n')
  await workbench.send.click()
  await expect.poll(() => peer.arrived.at(-1)).toMatchObject({ url: '/api/main', body: '12345678901234567890' })
})

test('a .env file is looked through before it comes into an environment, and no credential gets into a file', async ({
  app,
  folders,
}) => {
  const { page } = app
  const workbench = new Workbench(page)
  await workbench.section('Environments').click()
  await expect(page.getByRole('button', { name: 'Import .env' })).toBeVisible()
  const text = 'export KIND="from file" # ours\nAPI_TOKEN=hush-hush-4711\nBIG=12345678901234567890\n1BAD=x\nLEFT=out\n'
  await page
    .getByLabel('A .env file')
    .setInputFiles({ name: 'prod.env', mimeType: 'text/plain', buffer: Buffer.from(text) })
  const dialog = page.getByRole('dialog', { name: 'Import prod.env into dev' })
  const lines = dialog.getByRole('listitem')
  await expect(lines).toHaveCount(5)
  await expect(lines.nth(0)).toContainText('replaces')
  await expect(lines.nth(1)).toContainText('in the keychain')
  await expect(lines.nth(1)).not.toContainText('hush')
  await expect(lines.nth(3)).toContainText('Line 4')
  expect(await fileOf(folders.project, 'environments/dev.yaml')).not.toContain('BIG')
  await dialog.getByRole('checkbox', { name: 'Import LEFT' }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => fileOf(folders.project, 'environments/dev.yaml'))
    .toContain('KIND: from file\n  API_TOKEN:\n    secret: true\n  BIG: "12345678901234567890"\n')
  await expect(page.getByRole('row').filter({ hasText: 'secret' })).toContainText(/set in (keychain|memory)/)
  await app.close()
  for (const folder of [folders.data, folders.project])
    for (const [file, bytes] of Object.entries(filesBelow(folder)))
      expect(bytes.includes('hush-hush'), file).toBe(false)
})
