import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test.ts'
import { Collections } from '../page-models/collections.ts'
import { violationsOn } from './audit.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an export can be read and reached by everybody, ${colorScheme}`, async ({ app, folders }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await mkdir(join(folders.project, 'collections/night'), { recursive: true })
    await writeFile(
      join(folders.project, 'collections/night/run.yaml'),
      'name: Run\nmethod: POST\nurl: "{{DATABRICKS_HOST}}/api/2.2/jobs/run-now"\ntags: [ nightly ]\n',
    )
    const collections = new Collections(page)
    await collections.show()
    await collections.item('night').click()
    await page.keyboard.press('Alt+x')
    const { dialog } = collections
    await expect(dialog.getByRole('checkbox', { name: 'Demo' })).toBeVisible()
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(dialog.getByRole('region', { name: 'What could not be carried over' })).toBeVisible()
    expect(await violationsOn(page)).toEqual([])
  })
}
