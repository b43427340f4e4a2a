import type { DesktopBridge } from '#shared/contract/bridge.ts'
import type { ChangedEvent, Frame } from '#shared/contract/frame.ts'
import type { Transport } from './transport.ts'

/** The way to the desktop shell's main process, through the three functions of its preload. */
export function ipcTransport(bridge: DesktopBridge): Transport {
  const calls = new Map<number, (frame: Frame) => void>()
  const listeners = new Set<(event: ChangedEvent) => void>()
  let lastId = 0
  bridge.onFrame((id, frame) => {
    if (frame.type === 'changed') for (const listener of [...listeners]) listener(frame)
    else if (id !== 'event') calls.get(id)?.(frame)
  })
  return {
    start(name, input, signal, onFrame) {
      lastId += 1
      const id = lastId
      const cancel = () => bridge.cancel(id)
      calls.set(id, (frame) => {
        if (frame.type !== 'progress') {
          calls.delete(id)
          signal.removeEventListener('abort', cancel)
        }
        onFrame(frame)
      })
      bridge.start(id, name, input)
      signal.addEventListener('abort', cancel, { once: true })
    },
    listen(onEvent, onOpen) {
      listeners.add(onEvent)
      // The main process lives as long as its window: there is one connection and it is never lost.
      queueMicrotask(onOpen)
      return () => listeners.delete(onEvent)
    },
  }
}
