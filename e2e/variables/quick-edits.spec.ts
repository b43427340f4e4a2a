import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { holdRequests } from '../fixtures/hold-requests.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const host = 'https://one.example'

test.beforeEach(async ({ folders }) => {
  await mkdir(join(folders.project, 'environments'))
  await writeFile(
    join(folders.project, 'environments/dev.yaml'),
    `name: dev\nsignIn: none\nvariables:\n  DATABRICKS_HOST: ${host}\n  REGION: eu\n`,
  )
})

const fileOf = (project: string, name: string) =>
  readFile(join(project, `environments/${name}.yaml`), 'utf8').catch(() => '')

test('a value that is typed while its new name is being saved stays, and is that of the new name', async ({
  app: { page },
  folders,
}) => {
  await new Workbench(page).section('Environments').click()
  const save = await holdRequests(page, '**/rpc/environments.save')
  await page.getByRole('textbox', { name: 'Name of REGION' }).fill('PLACE')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('us')
  await save()
  const value = page.getByRole('textbox', { name: 'PLACE', exact: true })
  await expect(value).toBeFocused()
  await expect(value).toHaveValue('us')
  await page.keyboard.type('-west')
  await page.keyboard.press('Enter')
  await expect.poll(() => fileOf(folders.project, 'dev')).toContain('PLACE: us-west\n')
})

test('a value that is left while its new name is being saved is that of the new name', async ({
  app: { page },
  folders,
}) => {
  await new Workbench(page).section('Environments').click()
  const save = await holdRequests(page, '**/rpc/environments.save')
  await page.getByRole('textbox', { name: 'Name of REGION' }).fill('PLACE')
  await page.getByRole('textbox', { name: 'REGION', exact: true }).fill('us')
  await page.keyboard.press('Enter')
  await save()
  await expect.poll(() => fileOf(folders.project, 'dev')).toContain('PLACE: us\n')
  expect(await fileOf(folders.project, 'dev')).not.toContain('REGION')
})

test('what is edited while another name of the environment is being saved is kept', async ({
  app: { page },
  folders,
}) => {
  await new Workbench(page).section('Environments').click()
  const save = await holdRequests(page, '**/rpc/environments.save')
  await page.getByRole('textbox', { name: 'Name of the environment' }).fill('test')
  await page.getByRole('switch', { name: 'Protected' }).click()
  await page.getByRole('textbox', { name: 'Host', exact: true }).fill('https://two.exam')
  await save()
  await expect(page.getByRole('textbox', { name: 'Name of the environment' })).toHaveValue('test')
  await expect.poll(() => fileOf(folders.project, 'test')).toContain('protected: true')
  await expect(page.getByRole('textbox', { name: 'Host', exact: true })).toBeFocused()
  await page.keyboard.type('ple')
  await page.keyboard.press('Enter')
  await expect.poll(() => fileOf(folders.project, 'test')).toContain('DATABRICKS_HOST: https://two.example')
})

test('a copy has what was typed right before, and two that are asked for at once have names of their own', async ({
  app: { page },
  folders,
}) => {
  await new Workbench(page).section('Environments').click()
  const save = await holdRequests(page, '**/rpc/environments.save')
  await page.getByRole('textbox', { name: 'Host', exact: true }).fill('https://two.example')
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: 'New environment' }).dblclick()
  await save()
  await expect.poll(() => fileOf(folders.project, 'dev-copy')).toContain('DATABRICKS_HOST: https://two.example\n')
  await expect.poll(() => fileOf(folders.project, 'new-environment-2')).toContain('name: New environment 2\n')
})

test('another environment that was chosen while the name of the one before is being saved stays chosen', async ({
  app: { page },
  folders,
}) => {
  await writeFile(join(folders.project, 'environments/prod.yaml'), 'name: prod\nsignIn: none\n')
  await new Workbench(page).section('Environments').click()
  const name = page.getByRole('textbox', { name: 'Name of the environment' })
  await page.getByRole('button', { name: /^dev\b/ }).click()
  await expect(name).toHaveValue('dev')
  const save = await holdRequests(page, '**/rpc/environments.save')
  await name.fill('test')
  await page.getByRole('button', { name: /^prod\b/ }).click()
  await expect(name).toHaveValue('prod')
  await save()
  await expect(page.getByRole('button', { name: /^test\b/ })).toBeVisible()
  await expect(name).toHaveValue('prod')
})

test('what is typed into the host while it is being saved stays', async ({ app: { page }, folders }) => {
  await new Workbench(page).section('Environments').click()
  const save = await holdRequests(page, '**/rpc/environments.save')
  const field = page.getByRole('textbox', { name: 'Host', exact: true })
  await field.fill('https://two.example')
  await page.keyboard.press('Enter')
  await page.keyboard.type('.com')
  await save()
  await expect.poll(() => fileOf(folders.project, 'dev')).toContain('https://two.example\n')
  await expect(page.getByRole('row').filter({ hasText: 'from host' })).toContainText('https://two.example')
  await expect(field).toHaveValue('https://two.example.com')
  await page.keyboard.press('Enter')
  await expect.poll(() => fileOf(folders.project, 'dev')).toContain('https://two.example.com\n')
})

for (const [field, before, text] of [
  ['REGION', 'eu', 'us'],
  ['Host', host, 'https://two.example'],
] as const) {
  test(`what is put back into ${field} while something else is being saved is put back`, async ({
    app: { page },
    folders,
  }) => {
    await new Workbench(page).section('Environments').click()
    const save = await holdRequests(page, '**/rpc/environments.save')
    const box = page.getByRole('textbox', { name: field, exact: true })
    await box.fill(text)
    await page.keyboard.press('Enter')
    await box.fill(before)
    await page.keyboard.press('Enter')
    const saved = page.waitForResponse('**/rpc/environments.save')
    await save()
    await saved
    await page.getByRole('switch', { name: 'Protected' }).click()
    await expect.poll(() => fileOf(folders.project, 'dev')).toContain('protected: true')
    expect(await fileOf(folders.project, 'dev')).toContain(`: ${before}\n`)
    await expect(box).toHaveValue(before)
  })
}

test('leaving a cell without typing does not bring back what another program changed meanwhile', async ({
  app: { page },
  folders,
}) => {
  await new Workbench(page).section('Environments').click()
  const cell = page.getByRole('textbox', { name: 'REGION', exact: true })
  await cell.click()
  const text = await fileOf(folders.project, 'dev')
  await writeFile(join(folders.project, 'environments/dev.yaml'), `${text.replace('eu', 'asia')}  ZONE: one\n`)
  await expect(page.getByRole('textbox', { name: 'ZONE', exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(cell).toHaveValue('asia')
  await page.getByRole('textbox', { name: 'ZONE', exact: true }).fill('two')
  await page.keyboard.press('Enter')
  await expect.poll(() => fileOf(folders.project, 'dev')).toContain('ZONE: two')
  expect(await fileOf(folders.project, 'dev')).toContain('REGION: asia')
})

for (const [field, text, kept] of [
  ['REGION', 'us', 'REGION: us\n'],
  ['Host', 'https://two.example', 'DATABRICKS_HOST: https://two.example\n'],
  ['Name of the environment', 'test', 'name: test\n'],
] as const) {
  test(`what is typed into ${field} is saved when another section is gone to by keyboard`, async ({
    app: { page },
    folders,
  }) => {
    const workbench = new Workbench(page)
    await workbench.section('Environments').click()
    await page.getByRole('textbox', { name: field, exact: true }).fill(text)
    await page.keyboard.press('Alt+2')
    await expect(workbench.section('Collections')).toHaveAttribute('aria-selected', 'true')
    await expect
      .poll(async () => (await fileOf(folders.project, 'dev')) || fileOf(folders.project, 'test'))
      .toContain(kept)
  })
}
