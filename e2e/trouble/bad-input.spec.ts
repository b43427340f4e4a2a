import { type Peer, startPeer } from '../fixtures/peer.ts'
import { test as base, expect } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const test = base.extend<{ peer: Peer; workbench: Workbench }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
  peer: async ({}, use) => {
    const peer = await startPeer()
    await use(peer)
    await peer.close()
  },
  workbench: async ({ app }, use) => {
    await use(new Workbench(app.page))
  },
})

/** After trouble, the next Send must work as if nothing had been. */
async function stillWorks(workbench: Workbench, peer: Peer): Promise<void> {
  await workbench.url.fill(`${peer.origin}/fine`)
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
}

test('a malformed URL is explained and nothing is sent', async ({ workbench, peer }) => {
  await workbench.newRequest('GET', 'http://[not-an-address/x')
  await workbench.send.click()
  await expect(workbench.response).toContainText('is not a host name')
  await stillWorks(workbench, peer)
})

test('an unknown host is named', async ({ workbench, peer }) => {
  await workbench.sendNew('GET', 'http://nowhere.invalid/', { status: 'no answer' })
  await expect(workbench.response).toContainText('nowhere.invalid')
  await stillWorks(workbench, peer)
})

test('a refused port is named, with what to do', async ({ workbench, peer }) => {
  await workbench.newRequest('GET', 'http://127.0.0.1:1/')
  await workbench.send.click()
  await expect(workbench.response).toContainText('127.0.0.1:1')
  await expect(workbench.response).toContainText('What to do')
  await stillWorks(workbench, peer)
})

test('a body that is not JSON is warned about and still sent as written', async ({ app, workbench, peer }) => {
  await workbench.newRequest('POST', `${peer.origin}/body`)
  await workbench.writeJson('{"a": 01,}')
  await expect(app.page.getByText(/1 warning|\d warnings/).first()).toBeVisible()
  await workbench.send.click()
  await expect(workbench.status).toContainText('200 OK')
  expect(peer.arrived.at(-1)?.body).toBe('{"a": 01,}')
})

test('a missing variable stops the send, is named, and can be set on the spot', async ({ app, workbench, peer }) => {
  await workbench.newRequest('GET', `${peer.origin}/{{POLICY_ID}}`)
  await expect(app.page.getByText('1 variable missing')).toBeVisible()
  await workbench.send.click()
  await expect(workbench.response).toContainText('POLICY_ID')
  expect(peer.arrived).toEqual([])
  await stillWorks(workbench, peer)
})

test('a server that dies mid-body: what came is kept and can be read', async ({ workbench, peer }) => {
  await workbench.sendNew('GET', `${peer.origin}/dies`)
  await expect(workbench.response).toContainText('12345678901234567890')
  await expect(workbench.response).toContainText('The answer is not whole')
  await stillWorks(workbench, peer)
})

test('a header of 10 MB is refused with a sentence', async ({ workbench, peer }) => {
  await workbench.sendNew('GET', `${peer.origin}/headers`, { status: 'no answer' })
  await expect(workbench.response).toContainText(/headers/i)
  await stillWorks(workbench, peer)
})

test('Stop ends a slow answer, and the next Send works', async ({ workbench, peer }) => {
  await workbench.newRequest('GET', `${peer.origin}/slow`)
  await workbench.send.click()
  await workbench.stop.click()
  await expect(workbench.response).toContainText(/stopped/i)
  await stillWorks(workbench, peer)
})

test('the credential does not follow a redirect to another origin', async ({ workbench, peer }) => {
  await workbench.sendNew('GET', `${peer.origin}/elsewhere`, { status: 'no answer' })
  await expect(workbench.response).toContainText('localhost:1')
  await stillWorks(workbench, peer)
})
