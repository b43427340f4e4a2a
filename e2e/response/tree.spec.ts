import { serveBody } from '../fixtures/body-server.ts'
import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const body =
  '{"clusters":[{"name":"a","conf":{"limit":1.10,"deep":{"er":[1,2]}}},{"name":"b","conf":{"limit":12345678901234567890}}],"next":null}'

test('the tree by keyboard, its path, one part of it alone, and copies', async ({ app }) => {
  const server = await serveBody(body)
  const workbench = new Workbench(app.page)
  const { page } = app
  const { keyboard } = page
  await keepMessages(page)
  await workbench.sendNew('GET', server.url)
  const selected = workbench.tree.getByRole('treeitem', { selected: true })
  const choose = async (name: string) => {
    await keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name, exact: true }).click()
    await expect(page.getByRole('menu')).toBeHidden()
  }
  const copied = () => page.evaluate(() => navigator.clipboard.readText()).catch(() => null)

  await workbench.tree.focus()
  await keyboard.press('c')
  await expect(selected).toHaveAccessibleName('clusters: array, 2 items')
  await page.getByRole('button', { name: 'Expand to…' }).click()
  await page.getByRole('menuitem', { name: 'Expand all' }).click()
  await expect(workbench.row(/^er:/)).toBeVisible()
  await workbench.tree.focus()
  await keyboard.press('Home')
  await keyboard.press('n')
  await expect(selected).toHaveAccessibleName('name: "a"')
  await keyboard.press('n')
  await expect(selected).toHaveAccessibleName('name: "b"')
  await keyboard.press('ArrowDown')
  await expect(selected).toHaveAccessibleName('conf: object, 1 field')
  await keyboard.press('ArrowLeft')
  await expect(selected).toHaveAttribute('aria-expanded', 'false')
  await keyboard.press('ArrowLeft')
  await expect(selected).toHaveAccessibleName('1: object, 2 fields')

  await choose('Show only this')
  await expect(workbench.tree.getByRole('treeitem').first()).toHaveAccessibleName('1: object, 2 fields')
  await expect(workbench.row('next')).toHaveCount(0)
  await keyboard.press('*')
  await keyboard.press('End')
  await page.getByRole('button', { name: /show the whole answer/ }).click()
  await expect(workbench.row('next')).toBeVisible()

  await workbench.tree.focus()
  await keyboard.press('Home')
  await keyboard.press('l')
  await expect(selected).toHaveAccessibleName('limit: 1.10')
  const path = page.getByRole('navigation', { name: 'Path' })
  await expect(path).toContainText('clusters')
  await choose('Copy row as JSON')
  await expect(page.getByRole('status', { name: 'Copied' })).toHaveText('Row copied')
  const text = await copied()
  if (text !== null) expect(text).toBe('{"limit": 1.10}')
  await path.getByRole('button', { name: '0' }).click()
  await expect(selected).toHaveAccessibleName('0: object, 2 fields')
  await server.close()
})

test('fields that the schema of the call does not know are new, and those that it knows can be listed', async ({
  app,
}) => {
  const server = await serveBody('{"clusters":[{"cluster_id":"1","placement_group":"pg-7","custom_tags":{"any":"x"}}]}')
  const workbench = new Workbench(app.page)
  const { page } = app
  await workbench.sendNew('GET', `${server.url}api/2.1/clusters/list`)
  await page.getByRole('button', { name: 'Expand to…' }).click()
  await page.getByRole('menuitem', { name: 'Expand all' }).click()
  await expect(workbench.row('placement_group')).toContainText('new')
  await expect(workbench.row('cluster_id')).not.toContainText('new')
  await expect(workbench.row(/^any:/)).not.toContainText('new')
  await workbench.row(/^0:/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show absent fields' }).click()
  const panel = page.getByRole('region', { name: 'Absent fields' })
  const absent = panel.getByRole('listbox', { name: 'Absent fields' })
  await expect(absent.getByRole('option').filter({ hasText: 'spark_context_id' })).toContainText('int64')
  await expect(absent.getByRole('option').filter({ hasText: /^cluster_idstring/ })).toHaveCount(0)
  await expect(panel).toContainText('.clusters[0]')

  // One works on meanwhile, and the list follows.
  await expect(absent).toBeFocused()
  await page.keyboard.press('End')
  await expect(absent.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await workbench.row(/^clusters:/).click()
  await expect(panel).not.toContainText('.clusters[0]')
  await page.keyboard.press('ArrowDown')
  await expect(panel).toContainText('.clusters[0]')
  await absent.focus()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(workbench.tree).toBeFocused()
  await page.getByRole('button', { name: 'Absent fields', exact: true }).click()
  await expect(absent).toBeVisible()
  await server.close()
})
