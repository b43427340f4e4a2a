import type { CDPSession, Page } from '@playwright/test'
import { decode } from './codec.ts'
import { guardNavigation } from './guard-navigation.ts'
import { deliver } from './ipc-main.ts'
import type { PageScripts } from './page-scripts.ts'
import { fromHttp } from './protocol.ts'
import type { WebContents } from './web-contents.ts'

/** The isolated world that the preload runs in. */
const world = 'preload'

type Message = { kind: 'ipc'; channel: string; args: unknown[] } | { kind: 'open'; url: string }

/** Ties a page of the browser to its web contents: preload, messages both ways, events, guarded navigation. */
export async function attach(page: Page, contents: WebContents, scripts: PageScripts): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Page.enable')
  await cdp.send('Runtime.enable')
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const mainFrameId = frameTree.frame.id

  let preloadContext: number | undefined
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === world && context.auxData?.frameId === mainFrameId) preloadContext = context.id
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === preloadContext) preloadContext = undefined
  })
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== scripts.binding || executionContextId !== preloadContext) return
    const message = decode(payload) as Message
    if (message.kind === 'open') contents.askToOpen(fromHttp(message.url))
    else deliver(message.channel, { sender: contents, senderFrame: contents.mainFrame }, message.args)
  })
  contents.connect((text) => {
    if (preloadContext === undefined) return
    const expression = `${scripts.receive}(${JSON.stringify(text)})`
    // The document may go away in between; then nobody waits for it.
    cdp.send('Runtime.evaluate', { contextId: preloadContext, expression }).catch(() => {})
  })

  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== mainFrameId) return
    contents.mainFrame.url = fromHttp(frame.url)
    contents.emit('did-navigate', {}, contents.mainFrame.url)
  })
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === mainFrameId) contents.mainFrame.url = fromHttp(url)
  })
  page.on('crash', () => contents.emit('render-process-gone', {}, { reason: 'crashed' }))
  page.on('popup', (popup) => {
    contents.askToOpen(fromHttp(popup.url()))
    void popup.close()
  })

  await cdp.send('Runtime.addBinding', { name: scripts.binding, executionContextName: world })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: world })
  await guardNavigation(cdp, contents, mainFrameId)
  return cdp
}
