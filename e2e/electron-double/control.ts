import { app } from './app.ts'
import { allWindows, type WindowState } from './browser-window.ts'
import { answers, record } from './dialog.ts'
import { deliver } from './ipc-main.ts'
import { clickMenu, describeMenu } from './menu.ts'
import { askPermission } from './session.ts'

/** What a test can ask of the double, beside what it does in the page. Each takes and gives plain data. */
const commands = {
  quit: () => app.quit(),
  secondInstance: () => void app.emit('second-instance'),
  closeWindow: () => allWindows()[0]?.close(),
  record: () => record,
  answer: (answer: unknown) => void answers.push(answer),
  permission: ({ name, url, isMainFrame }: { name: string; url: string; isMainFrame: boolean }) =>
    askPermission(name, url, isMainFrame),
  /** A message from a frame that is not the page: another address, or the page's own address in a frame of it. */
  forge: ({ channel, args, frameUrl }: { channel: string; args: unknown[]; frameUrl: string | null }) => {
    const sender = allWindows()[0]?.webContents
    deliver(channel, { sender, senderFrame: frameUrl === null ? null : { url: frameUrl } }, args)
  },
  menu: describeMenu,
  clickMenu,
  window: () => allWindows()[0]?.state() ?? null,
  moveWindow: (bounds: WindowState['bounds']) => allWindows()[0]?.moveTo(bounds),
}

export type Commands = typeof commands

export function listenToTest(): void {
  process.on('message', ({ id, name, argument }: { id: number; name: keyof Commands; argument: unknown }) => {
    Promise.resolve()
      .then(() => (commands[name] as (argument: unknown) => unknown)(argument))
      .then(
        (value) => process.send?.({ id, value: value ?? null }),
        (error: unknown) => process.send?.({ id, error: String(error) }),
      )
  })
  // The test is gone: nobody will ask for the end any more.
  process.on('disconnect', () => process.exit(0))
}
