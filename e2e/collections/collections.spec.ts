import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { holdAnswers, holdRequests } from '../fixtures/hold-requests.ts'
import { expect, test } from '../fixtures/start-again.ts'
import { Collections } from '../page-models/collections.ts'

const listUrl = '{{DATABRICKS_HOST}}/any/list'
const request = (name: string, url = listUrl, more = '') => `name: ${name}\nmethod: GET\nurl: "${url}"\n${more}`

async function prepare(project: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(project, 'collections', path, '..'), { recursive: true })
    await writeFile(join(project, 'collections', path), text)
  }
}

test('a request is saved, reopened in the same tab, and is there after a restart', async ({
  app,
  folders,
  startAgain,
}) => {
  const collections = new Collections(app.page)
  const { workbench } = collections
  await workbench.newRequest('GET', listUrl)
  await collections.saveAs('Running clusters')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Running clusters')
  const file = join(folders.project, 'collections/my-requests/running-clusters.yaml')
  expect(await readFile(file, 'utf8')).toBe(request('Running clusters'))
  await workbench.url.fill(`${listUrl}2`)
  await expect(collections.selectedTab).toHaveAccessibleName('GET Running clusters, edited')
  await app.page.keyboard.press('Control+s')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Running clusters')
  await expect.poll(() => readFile(file, 'utf8')).toBe(request('Running clusters', `${listUrl}2`))
  await workbench.newRequest('GET', 'https://other.example')
  await collections.show()
  await collections.item('GET Running clusters').click()
  await expect(collections.selectedTab).toHaveAccessibleName('GET Running clusters')
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(2)
  await app.close()
  await startAgain(async (again) => {
    const later = new Collections(again.page)
    await expect(later.item('GET Running clusters')).toBeVisible()
    await later.item('GET Running clusters').click()
    await expect(again.openRequests.getByRole('tab')).toHaveCount(2)
    await expect(again.url).toHaveValue(`${listUrl}2`)
  })
})

test('collections and folders are made, named, filled, moved, duplicated, deleted and brought back by keyboard', async ({
  app,
  folders,
}) => {
  const collections = new Collections(app.page)
  const { keyboard } = app.page
  await collections.show()
  await collections.button('New collection').first().click()
  await collections.name.fill('Platform')
  await keyboard.press('Enter')
  await expect(collections.item('Platform')).toHaveAttribute('aria-selected', 'true')
  await collections.button('Add a folder').click()
  await collections.name.fill('Jobs')
  await keyboard.press('Enter')
  await expect(collections.item('Jobs')).toHaveAttribute('aria-selected', 'true')
  await collections.button('Add a request').click()
  await collections.name.fill('Nightly')
  await keyboard.press('Enter')
  await expect(collections.item('GET Nightly')).toHaveAttribute('aria-selected', 'true')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Nightly')
  await collections.tree.focus()
  await keyboard.press('Control+d')
  await expect(collections.item('GET Nightly copy')).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('F2')
  await collections.name.fill('Hourly')
  await keyboard.press('Enter')
  await expect(collections.item('GET Hourly')).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Control+x')
  await keyboard.press('Home')
  await keyboard.press('Control+v')
  const hourly = (level: number) => collections.tree.locator(`[aria-label="GET Hourly"][aria-level="${level}"]`)
  await expect(hourly(2)).toHaveAttribute('aria-selected', 'true')
  await expect(hourly(3)).toHaveCount(0)
  await expect
    .poll(() => readdir(join(folders.project, 'collections/platform')))
    .toEqual(['folder.yaml', 'hourly.yaml', 'jobs'])
  await keyboard.press('Alt+ArrowUp')
  await expect(collections.items.nth(1)).toHaveAccessibleName('GET Hourly')
  await keyboard.press('Shift+ArrowDown')
  await expect(collections.tree.locator('[aria-selected="true"]')).toHaveCount(2)
  await keyboard.press('Delete')
  await expect(collections.items).toHaveCount(1)
  await collections.undo('Deleted')
  await expect(collections.items).toHaveCount(4)
  expect(await readFile(join(folders.project, 'collections/platform/jobs/nightly.yaml'), 'utf8')).toContain(
    'name: Nightly',
  )
})

test('requests are moved by dragging', async ({ app, folders }) => {
  await prepare(folders.project, {
    'a/one.yaml': request('One'),
    'a/two.yaml': request('Two'),
    'b/three.yaml': request('Three'),
  })
  const collections = new Collections(app.page)
  await collections.show()
  await collections.item('GET One').dragTo(collections.item('b'))
  await expect.poll(() => readdir(join(folders.project, 'collections/b'))).toContain('one.yaml')
  await expect(collections.items.nth(2)).toHaveAccessibleName('b')
  await collections.item('GET Three').dragTo(collections.item('GET One'), { targetPosition: { x: 60, y: 3 } })
  await expect
    .poll(() => readFile(join(folders.project, 'collections/b/folder.yaml'), 'utf8').catch(() => ''))
    .toContain('- three.yaml\n  - one.yaml')
  await expect(collections.items.nth(3)).toHaveAccessibleName('GET Three')

  // The last move is taken back, and a new name too.
  await collections.undo('Moved "Three"')
  await expect
    .poll(() => readFile(join(folders.project, 'collections/b/folder.yaml'), 'utf8').catch(() => ''))
    .toContain('- one.yaml\n  - three.yaml')
  await expect(collections.items.nth(4)).toHaveAccessibleName('GET Three')
  await collections.item('GET Three').click()
  await expect(collections.selectedTab).toHaveAccessibleName('GET Three')
  await app.page.keyboard.press('F2')
  await app.page.keyboard.type('Drei')
  await app.page.keyboard.press('Enter')
  await expect(collections.item('GET Drei')).toBeVisible()
  await collections.undo('is now "Drei"')
  await expect(collections.item('GET Three')).toBeVisible()
  expect(await readdir(join(folders.project, 'collections/b'))).toContain('three.yaml')
})

test('search finds names, bodies and docs as one types', async ({ app, folders }) => {
  await prepare(folders.project, {
    'a/one.yaml': request('List pools'),
    'a/deep/two.yaml': request('Other', listUrl, 'docs: Tells of pools at night\n'),
    'a/three.yaml': request('Third', listUrl, 'body:\n  type: json\n  text: |\n    {"id": 1234567890123456789}\n'),
  })
  const collections = new Collections(app.page)
  await collections.show()
  await collections.search.fill('pool')
  await expect(collections.found).toHaveText([/List pools/, /pools at night/])
  await collections.search.fill('1234567890123456789')
  await expect(collections.found).toHaveCount(1)
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Third')
  await collections.search.fill('nothing at all')
  await expect(app.page.getByRole('status', { name: 'Number of requests found' })).toContainText('0 requests')
})

test('what another program changes is shown at once; edits here are kept', async ({ app, folders }) => {
  await prepare(folders.project, { 'a/one.yaml': request('One') })
  const file = join(folders.project, 'collections/a/one.yaml')
  const collections = new Collections(app.page)
  const { workbench } = collections
  await collections.show()
  await collections.item('GET One').dblclick()
  await expect(workbench.openRequests.getByRole('tab')).toHaveCount(1)
  await writeFile(file, request('Uno', 'https://changed.example'))
  await expect(collections.item('GET Uno')).toBeVisible()
  await expect(workbench.url).toHaveValue('https://changed.example')
  await expect(collections.selectedTab).toHaveAccessibleName('GET Uno')
  await workbench.url.fill('https://mine.example')
  await writeFile(file, request('Uno', 'https://theirs.example'))
  await expect(app.page.getByRole('alert')).toContainText('changed by another program')
  await expect(workbench.url).toHaveValue('https://mine.example')
  await rm(file)
  await expect(app.page.getByRole('alert')).toContainText('is gone')
  await collections.button('Save it again').click()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('url: https://mine.example')
})

test('a change is noticed that comes while the page still waits for what the file was before @loopback', async ({
  app,
  folders,
}) => {
  await prepare(folders.project, { 'a/one.yaml': request('One'), 'a/two.yaml': request('Two') })
  const collections = new Collections(app.page)
  await collections.show()
  const answer = await holdAnswers(app.page, '**/rpc/collections.hashes')
  const answered = app.page.waitForRequest('**/rpc/collections.hashes')
  await collections.item('GET One').dblclick()
  await answered
  await collections.workbench.url.fill('https://mine.example')
  await writeFile(join(folders.project, 'collections/a/one.yaml'), request('One', 'https://theirs.example'))
  // Told after the change of the file above, so that the page has heard of both.
  await writeFile(join(folders.project, 'collections/a/two.yaml'), request('Zwei'))
  await expect(collections.item('GET Zwei')).toBeVisible()
  await answer()
  await expect(app.page.getByRole('alert')).toContainText('changed by another program')
})

test('a change is noticed that comes before the page can be told of any @loopback', async ({ app, folders }) => {
  await prepare(folders.project, { 'a/one.yaml': request('One'), 'b/two.yaml': request('Two') })
  const collections = new Collections(app.page)
  const connect = await holdRequests(app.page, '**/events?*')
  await app.page.reload()
  await collections.show()
  await expect(collections.item('GET One')).toBeVisible()
  await writeFile(join(folders.project, 'collections/a/one.yaml'), request('Uno'))
  const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'null' }
  const known = () =>
    app.page.evaluate((init) => fetch('rpc/collections.tree', init).then((answer) => answer.text()), ask)
  await expect.poll(known).toContain('Uno')
  await connect()
  await expect(collections.item('GET Uno')).toBeVisible()
})

for (const [choice, url, files] of [
  ['Keep mine', 'https://mine.example', ['one.yaml']],
  ['Take theirs', 'https://theirs.example', ['one.yaml']],
  ['Keep both', 'https://mine.example', ['one-mine.yaml', 'one.yaml']],
] as const) {
  test(`a conflict is shown side by side: ${choice}`, async ({ app, folders }) => {
    await prepare(folders.project, { 'a/one.yaml': request('One') })
    const file = join(folders.project, 'collections/a/one.yaml')
    const collections = new Collections(app.page)
    const { workbench } = collections
    await collections.show()
    await collections.item('GET One').dblclick()
    await workbench.url.fill('https://mine.example')
    await writeFile(file, request('One', 'https://theirs.example'))
    await expect(app.page.getByRole('alert')).toBeVisible()
    await app.page.keyboard.press('Control+s')
    await expect(collections.dialog).toContainText('url: https://mine.example')
    await expect(collections.dialog).toContainText('url: "https://theirs.example"')
    await collections.dialog.getByRole('button', { name: choice }).click()
    await expect(workbench.url).toHaveValue(url)
    await expect(app.page.getByRole('alert')).toHaveCount(0)
    await expect.poll(() => readdir(join(folders.project, 'collections/a'))).toEqual(files)
    const kept = choice === 'Keep mine' ? 'mine.example' : 'theirs.example'
    await expect.poll(() => readFile(file, 'utf8')).toContain(kept)
  })
}

test('a token as plain text is not saved, and the way out is told', async ({ app, folders }) => {
  const collections = new Collections(app.page)
  await collections.workbench.newRequest('GET', `https://a.example/?access_token=0123456789abcdef`)
  await app.page.keyboard.press('Control+s')
  await collections.dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(collections.dialog.getByRole('alert')).toContainText('plain text')
  await expect(collections.dialog.getByRole('alert')).toContainText('{{NAME}}')
  expect(await readdir(join(folders.project, 'collections/my-requests'))).toEqual(['folder.yaml'])
})

test('the branch of git and what is changed are shown', async ({ app, folders }) => {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folders.project, stdio: 'pipe' })
  git('init', '-q', '-b', 'nightly')
  await prepare(folders.project, { 'a/one.yaml': request('One') })
  await app.page.reload()
  await expect(app.page.getByRole('status', { name: 'Git' })).toHaveText(/^nightly, \d+ changed$/)
})

test('an empty project says what to do', async ({ app }) => {
  const collections = new Collections(app.page)
  await collections.show()
  await expect(app.page.getByText('No collections yet')).toBeVisible()
  await expect(collections.button('New collection').last()).toBeVisible()
})
