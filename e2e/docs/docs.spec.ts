import { expect, test } from '../fixtures/test.ts'
import { DocsPane } from '../page-models/docs-pane.ts'

test('a field goes from the docs into the body, with what is around it', async ({ app }) => {
  const docs = new DocsPane(app.page)
  await docs.open('clusters create', 'POST clusters/create 2.1')
  await docs.unfold('Body', 'autoscale')
  await docs.insert('max_workers')
  await docs.showInBody('max_workers')
  await expect(app.page.getByRole('region', { name: 'Request' })).toContainText(/"autoscale"[^}]*"max_workers"/)
})

test('a field deep within a big schema is found by its name and inserted from there', async ({ app }) => {
  const docs = new DocsPane(app.page)
  await docs.open('jobs create', 'POST jobs/create 2.2')
  await docs.finder.fill('git branch')
  await expect(docs.part('Body')).toContainText('git_source.git_branch')
  await expect(docs.part('Response')).toHaveCount(0)
  await docs.insert('git_source.git_branch')
  await docs.showInBody('git_source.git_branch')
  await expect(app.page.getByRole('region', { name: 'Request' })).toContainText(/"git_source"[^}]*"git_branch"/)
})

test('the page of a group: what it is and all its calls by version; and back', async ({ app }) => {
  const docs = new DocsPane(app.page)
  await docs.open('jobs create', 'POST jobs/create 2.2')
  await docs.pane.getByRole('button', { name: 'Jobs', exact: true }).click()
  await expect(docs.title('Jobs')).toBeVisible()
  await expect(docs.part('Version 2.2, workspace').getByRole('listitem')).toHaveCount(16)
  await expect(docs.part('Version 2.0, workspace').getByRole('listitem')).toHaveCount(19)
  await docs.pane.getByRole('button', { name: 'Create a job', exact: true }).first().click()
  await expect(docs.title('Create a job')).toBeVisible()
})

test('the page of a group is at hand in the endpoint browser too', async ({ app }) => {
  const docs = new DocsPane(app.page)
  await docs.workbench.filter.fill('dbfs')
  await docs.workbench.endpoint('DBFS 2.0').click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'About DBFS' }).click()
  await expect(docs.title('DBFS')).toBeVisible()
})

test('an old call names what took its place', async ({ app }) => {
  const docs = new DocsPane(app.page)
  await docs.open('jobs get 2.0', 'GET jobs/get 2.0')
  await expect(docs.pane).toContainText('Version 2.2 takes its place')
  await docs.pane.getByRole('button', { name: '2.2', exact: true }).click()
  await expect(docs.pane).toContainText('/api/2.2/jobs/get')
})

test('docs have the window to themselves until something was sent', async ({ app }) => {
  const docs = new DocsPane(app.page)
  await docs.open('clusters list', 'GET clusters/list 2.1')
  const height = async () => (await docs.workbench.response.boundingBox())?.height ?? 0
  await expect.poll(height).toBeLessThan(60)
  await docs.workbench.send.click()
  await expect(docs.workbench.status).toContainText('200 OK')
  await expect.poll(height).toBeGreaterThan(150)
})
