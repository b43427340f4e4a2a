import { holdRequests } from '../fixtures/hold-requests.ts'
import { startPeer } from '../fixtures/peer.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('what is typed while the editor of bodies is still loading is in the body, every key of it @loopback', async ({
  app,
}) => {
  const { page } = app
  const workbench = new Workbench(page)
  const peer = await startPeer()
  const load = await holdRequests(page, '**/body-host*.js')
  await workbench.newRequest('POST', `${peer.origin}/body`)
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
    if (typed === 10) await load()
  }
  const whole = keys.repeat(Math.ceil(typed / keys.length)).slice(0, typed)
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true)
  await workbench.requestTab('Params').click()
  await workbench.requestTab('Body').click()
  await expect(workbench.bodyText).toContainText('0 1 2 3')
  // As it is sent: of a long text the editor shows a part, and how long it becomes is up to the machine.
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  expect(peer.arrived.at(-1)?.body).toBe(whole)
  await peer.close()
})
