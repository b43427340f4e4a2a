import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('Undo leaves the dialog open that came after, and a click beside closes it', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  await expect(workbench.environment).toContainText('Demo')
  for (const name of ['list', 'spark-versions']) {
    await workbench.sendNew('GET', `{{DATABRICKS_HOST}}/api/2.1/clusters/${name}`)
  }
  await keepMessages(page)
  await workbench.section('History').click()
  const list = page.getByRole('listbox', { name: 'History' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.focus()
  await page.keyboard.press('Delete')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill('half a thought')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await expect(note).toHaveValue('half a thought')
  await page.mouse.click(8, 300)
  await expect(note).toBeHidden()
  await expect(list.getByRole('option')).toHaveCount(2)
})
