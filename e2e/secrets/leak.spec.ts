import type { Page } from '@playwright/test'
import { startPeer } from '../fixtures/peer.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'
import { filesBelow, leaks, newCanary, pageContents } from './canary.ts'

/** Keeps every frame that reaches the page, on either transport. */
async function recordFrames(page: Page): Promise<() => Promise<string>> {
  const overHttp: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/rpc/')) overHttp.push(response.text().catch(() => ''))
  })
  await page.evaluate(() => {
    const bridge = (window as unknown as { trowel?: { onFrame(listener: (...frame: unknown[]) => void): void } }).trowel
    const frames: string[] = []
    Object.assign(window, { recordedFrames: frames })
    bridge?.onFrame((...frame) => frames.push(JSON.stringify(frame)))
  })
  return async () => {
    const overIpc = await page.evaluate(() => (window as unknown as { recordedFrames: string[] }).recordedFrames)
    return [...(await Promise.all(overHttp)), ...overIpc].join('\n')
  }
}

test('a token is sent to its host and found nowhere else', async ({ app, folders }) => {
  test.skip(process.env.TROWEL_KEYRING !== '1', 'needs a real Secret Service: run it by npm test')
  const canary = newCanary()
  const peer = await startPeer()
  const workbench = new Workbench(app.page)
  try {
    const frames = await recordFrames(app.page)
    await expect(workbench.keychain).toContainText('keychain: ok')
    await workbench.makeEnvironment(peer.origin, canary)
    await workbench.section('Endpoints').click()

    await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
    expect(peer.arrived.at(-1)?.headers.authorization).toBe(`Bearer ${canary}`)
    for (const tab of ['Headers', 'Timing', 'Log', 'Raw']) await workbench.responseTab(tab).click()
    for (const tab of ['Headers', 'Auth', 'Params']) await workbench.requestTab(tab).click()

    await workbench.url.fill('http://127.0.0.1:1/refused?t={{DATABRICKS_TOKEN}}')
    await workbench.send.click()
    await expect(workbench.response).toContainText('is not sent to http://127.0.0.1:1')
    await workbench.url.fill(`{{DATABRICKS_HOST}}/dies?t={{DATABRICKS_TOKEN}}`)
    await workbench.send.click()
    await expect(workbench.response).toContainText('The answer is not whole')
    expect(peer.arrived.at(-1)?.url).toContain(encodeURIComponent(canary))
    await workbench.responseTab('Log').click()

    const received = await frames()
    expect(received).toContain('"set"')
    const control = newCanary()
    await app.page.evaluate((kept) => Object.assign(window, { kept: [kept] }), control)
    const page = await pageContents(app.page)
    expect(leaks(control, page), 'what the page does hold is found').toEqual(['heap'])
    expect(leaks(canary, { ...page, frames: received })).toEqual([])
  } finally {
    await app.close()
    await peer.close()
  }
  const left = { ...filesBelow(folders.data), ...filesBelow(folders.project), output: app.output() }
  expect(Object.keys(left).length).toBeGreaterThan(2)
  expect(leaks(canary, left)).toEqual([])
})

test('the search for leaks finds one that is there', () => {
  const canary = newCanary()
  const basic = Buffer.from(`token:${canary}`).toString('base64')
  expect(leaks(canary, { plain: `x${canary}y`, encoded: encodeURIComponent(canary), basic, none: 'dapi' })).toEqual([
    'plain',
    'encoded',
    'basic',
  ])
})
