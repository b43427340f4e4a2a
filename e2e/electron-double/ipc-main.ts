import { EventEmitter } from 'node:events'
import { strict } from './missing.ts'

const emitter = new EventEmitter()

export const ipcMain = strict('ipcMain', {
  on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
    emitter.on(channel, listener)
  },
})

/** A message of a page, or one that a test makes up. */
export function deliver(channel: string, event: object, args: unknown[]): void {
  emitter.emit(channel, event, ...args)
}
