import type { CDPSession } from '@playwright/test'
import { preventable } from './preventable.ts'
import { fromHttp } from './protocol.ts'
import type { WebContents } from './web-contents.ts'

/** Addresses that `loadURL` is loading: the app's own navigations raise no events. */
export const loading = new WeakMap<WebContents, string>()

/** A link that saves a file goes nowhere: other than every navigation, it does not ask for a document. */
function isSaving(headers: Readonly<Record<string, string>>): boolean {
  return !Object.keys(headers).some((name) => name.toLowerCase() === 'upgrade-insecure-requests')
}

/** Every document that a frame wants to go to is asked about first, by the events of Electron. */
export async function guardNavigation(cdp: CDPSession, contents: WebContents, mainFrameId: string): Promise<void> {
  cdp.on('Fetch.requestPaused', ({ requestId, request, frameId, redirectedRequestId }) => {
    const isMainFrame = frameId === mainFrameId
    const own = (isMainFrame && request.url === loading.get(contents)) || isSaving(request.headers)
    const event = preventable({ url: fromHttp(request.url), isMainFrame })
    if (!own) {
      if (redirectedRequestId !== undefined) contents.emit('will-redirect', event)
      else {
        contents.emit('will-frame-navigate', event)
        if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event)
      }
    }
    const verdict = event.defaultPrevented
      ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : cdp.send('Fetch.continueRequest', { requestId })
    // A page that closes meanwhile has no requests any more.
    verdict.catch(() => {})
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
}
