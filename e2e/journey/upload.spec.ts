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
    take()
    await taken
    if (way === 'another tab') await workbench.openRequests.getByRole('tab').first().click()
    else await workbench.requestTab('Body').click()
    await expect(page.getByRole('button', { name: 'Remove notebook.bin' })).toBeVisible()
  })
}
