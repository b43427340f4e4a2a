import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('what is typed while the editor of bodies is still loading is in the body, every key of it @loopback', async ({
  app,
}) => {
  const { page } = app
  const workbench = new Workbench(page)
  let load: () => void = () => undefined
  const wanted = new Promise<void>((resolve) => {
    load = resolve
  })
  await page.route('**/body-host*.js', async (route) => {
    await wanted
    await route.continue()
  })
  await workbench.newRequest('POST', '{{DATABRICKS_HOST}}/api/2.0/sql/statements')
  await workbench.requestTab('Body').click()
  await workbench.chooseBody('JSON')
  const plain = page.locator('textarea[aria-label="Request body"]')
  await plain.focus()
  const keys = Array.from({ length: 40 }, (_, index) => `${index} `).join('')
  let typed = 0
  while (typed < keys.length || (await page.locator('.monaco-editor').count()) === 0) {
    const key = keys[typed % keys.length] as string
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    typed += 1
    if (typed === 10) load()
  }
  const whole = keys.repeat(Math.ceil(typed / keys.length)).slice(0, typed)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true)
  await workbench.requestTab('Params').click()
  await workbench.requestTab('Body').click()
  await expect(workbench.bodyText).toHaveText(whole.trimEnd())
})
