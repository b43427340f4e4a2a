import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { disconnect } from './browser.ts'
import { strict } from './missing.ts'
import { preventable } from './preventable.ts'

const emitter = new EventEmitter()
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))

/** The windows register here: an app that quits closes them first. */
export interface Closable {
  close(): void
}
export const openWindows = new Set<Closable>()

let quitting = false

export const app = strict('app', {
  isPackaged: false,
  on(name: string, listener: (...args: unknown[]) => void) {
    emitter.on(name, listener)
  },
  emit: (name: string, ...args: unknown[]) => emitter.emit(name, ...args),
  whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`The path of ${name} does not exist: ${path}`)
  },
  enableSandbox() {},
  /** Of every test its own data folder: nobody else holds the lock. */
  requestSingleInstanceLock: () => true,
  getVersion: () => manifest.version as string,
  quit() {
    if (quitting) return
    const event = preventable()
    emitter.emit('before-quit', event)
    if (event.defaultPrevented) return
    quitting = true
    for (const window of [...openWindows]) window.close()
    if (openWindows.size === 0) endQuit()
  },
  exit(code: number) {
    void disconnect().finally(() => process.exit(code))
  },
})

/** Called by every window once it is gone. */
export function windowGone(): void {
  if (openWindows.size > 0) return
  if (quitting) endQuit()
  else emitter.emit('window-all-closed')
}

function endQuit(): void {
  const event = preventable()
  emitter.emit('will-quit', event)
  if (event.defaultPrevented) quitting = false
  else app.exit(0)
}
