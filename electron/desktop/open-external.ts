import { dialog, shell } from 'electron'

/** Opens an https address in the system's browser after the person has seen it. Anything else is ignored. */
export async function offerExternal(url: string): Promise<void> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this address in the browser?',
    // As parsed: what is shown is what is opened.
    detail: new URL(url).href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(new URL(url).href)
}
