import { EventEmitter } from 'node:events'
import { encode } from './codec.ts'
import { strict } from './missing.ts'

export interface Frame {
  url: string
}

export type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

const all = new Set<WebContents>()

/** What the main process holds of a page. `connect` gives it the page once that is there. */
export class WebContents extends EventEmitter {
  readonly mainFrame: Frame = { url: '' }
  private receive: ((text: string) => void) | undefined
  private openHandler: WindowOpenHandler | undefined
  private destroyed = false

  isDestroyed(): boolean {
    return this.destroyed
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler
  }

  /** Before a document is there nobody listens, and the message is lost, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    this.receive?.(encode({ channel, args }))
  }

  connect(receive: ((text: string) => void) | undefined): void {
    this.receive = receive
  }

  askToOpen(url: string): void {
    const answer = this.openHandler?.({ url })
    if (answer?.action !== 'deny') throw new Error('The Electron double opens no further windows')
  }

  destroy(): void {
    this.destroyed = true
    this.receive = undefined
    this.emit('destroyed')
  }
}

export function createWebContents(): WebContents {
  const contents = strict('webContents', new WebContents())
  all.add(contents)
  contents.once('destroyed', () => all.delete(contents))
  return contents
}

export const webContents = strict('webContents', { getAllWebContents: () => [...all] })
