import { type IpcMain, type IpcMainEvent, type WebContents, webContents } from 'electron'
import type { Services } from '#services/services.ts'
import { bridgeChannels } from '#shared/contract/bridge.ts'
import type { Frame } from '#shared/contract/frame.ts'
import { isPage } from './app-origin.ts'

type Calls = Map<number, AbortController>
const callsOf = new WeakMap<WebContents, Calls>()

/** Answers the calls of the app's own page, and of nothing else that may ever run in a window. */
export function serveIpc(ipc: IpcMain, services: Pick<Services, 'serve' | 'subscribe'>): void {
  ipc.on(bridgeChannels.start, (event, id: unknown, name: unknown, input: unknown) => {
    if (!isOwnPage(event) || !isId(id) || typeof name !== 'string') return
    const { sender } = event
    const calls = callsFrom(sender)
    if (calls.has(id)) return
    const controller = new AbortController()
    calls.set(id, controller)
    const emit = (frame: Frame) => {
      if (frame.type !== 'progress') calls.delete(id)
      // A document that was left gets no answers: the next one counts its calls from the start.
      if (callsOf.get(sender) === calls) send(sender, id, frame)
    }
    void services.serve(name, input, { signal: controller.signal, emit })
  })
  ipc.on(bridgeChannels.cancel, (event, id: unknown) => {
    if (isOwnPage(event) && isId(id)) callsOf.get(event.sender)?.get(id)?.abort()
  })
  services.subscribe((event) => {
    for (const contents of webContents.getAllWebContents()) send(contents, 'event', event)
  })
}

function isOwnPage({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPage(senderFrame.url)
}

function isId(id: unknown): id is number {
  return Number.isSafeInteger(id)
}

function callsFrom(contents: WebContents): Calls {
  const known = callsOf.get(contents)
  if (known) return known
  const calls: Calls = new Map()
  callsOf.set(contents, calls)
  const leave = () => {
    if (callsOf.get(contents) === calls) callsOf.delete(contents)
    for (const controller of calls.values()) controller.abort()
  }
  contents.once('did-navigate', leave)
  contents.once('render-process-gone', leave)
  contents.once('destroyed', leave)
  return calls
}

function send(contents: WebContents, ...message: unknown[]): void {
  if (!contents.isDestroyed()) contents.send(bridgeChannels.frame, ...message)
}
