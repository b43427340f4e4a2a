import { expect, test } from '../fixtures/test.ts'
import { collection, fileWith } from '../import/material.ts'
import { ImportDialog } from '../page-models/import-dialog.ts'
import { violationsOn } from './audit.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an import can be read and reached by everybody, ${colorScheme}`, async ({ app, folders }) => {
    test.setTimeout(120_000)
    const { page } = app
    const dialog = new ImportDialog(page)
    await page.emulateMedia({ colorScheme })
    const check = async (place: string) => expect(await violationsOn(page), place).toEqual([])
    await dialog.open()
    await check('the ways in')
    await dialog.paste('{')
    await expect(dialog.dialog.getByRole('alert')).toBeVisible()
    await check('a file that cannot be read')
    await dialog.choose(await fileWith(folders, 'night.json', collection))
    await expect(dialog.button('Import 3 requests')).toBeVisible()
    await check('the review')
    await dialog.tab(/Left out and changed/).click()
    await expect(dialog.notes.first()).toBeVisible()
    await dialog.button('Show the script').click()
    await check('the notes')
  })
}
