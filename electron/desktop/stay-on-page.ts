import type { WebContents } from 'electron'
import { isPage } from './app-origin.ts'
import { offerExternal } from './open-external.ts'

/** A window shows the app's page for as long as it lives: no navigation, no new windows, no webviews. */
export function stayOnPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void offerExternal(url)
    return { action: 'deny' }
  })
}
