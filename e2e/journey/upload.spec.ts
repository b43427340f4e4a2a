import { holdRequests } from '../fixtures/hold-requests.ts'
import { type Peer, startPeer } from '../fixtures/peer.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

let peer: Peer
test.beforeEach(async () => {
  peer = await startPeer()
})
test.afterEach(() => peer.close())

for (const way of ['another tab', 'another pane'] as const) {
  test(`a file that is being taken over is the body also when ${way} was gone to meanwhile @loopback`, async ({
    app: { page },
  }) => {
    const workbench = new Workbench(page)
    await workbench.newRequest('POST', `${peer.origin}/echo`)
    await workbench.requestTab('Body').click()
    await workbench.chooseBody('File')
    const take = await holdRequests(page, '**/files?*')
    const asked = page.waitForRequest('**/files?*')
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'notebook.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('the bytes of it'),
    })
    await asked
    if (way === 'another tab') await page.keyboard.press('Alt+t')
    else await workbench.requestTab('Headers').click()
    const taken = page.waitForResponse('**/files?*')
    await take()
    await taken
    if (way === 'another tab') await workbench.openRequests.getByRole('tab').first().click()
    else await workbench.requestTab('Body').click()
    await expect(page.getByRole('button', { name: 'Remove notebook.bin' })).toBeVisible()
  })
}

test('a file that is being taken over comes into its own part when one before it is deleted @loopback', async ({
  app: { page },
}) => {
  const workbench = new Workbench(page)
  await workbench.newRequest('POST', `${peer.origin}/echo`)
  await workbench.requestTab('Body').click()
  await workbench.chooseBody('Multipart')
  const parts = page.getByRole('list', { name: 'Parts' }).getByRole('listitem')
  const name = (at: number) => parts.nth(at).getByRole('textbox', { name: 'Part name' })
  for (const [at, text] of ['first', 'notebook', 'last'].entries()) await name(at).fill(text)
  const take = await holdRequests(page, '**/files?*')
  const asked = page.waitForRequest('**/files?*')
  await parts
    .nth(1)
    .getByLabel('File', { exact: true })
    .setInputFiles({
      name: 'notebook.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('the bytes of it'),
    })
  await asked
  await parts.nth(0).hover()
  await parts
    .nth(0)
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(name(0)).toHaveValue('notebook')
  await take()
  await expect(page.getByRole('button', { name: 'Remove notebook.bin' })).toBeVisible()
  await expect(parts.nth(0).getByRole('button', { name: 'Remove notebook.bin' })).toBeVisible()
})
