import type { ChangedEvent, Frame } from '#shared/contract/frame.ts'

/** The way to the services: Electron IPC or HTTP on loopback. Both carry the same frames. */
export interface Transport {
  /** Calls a method; `onFrame` gets progress frames and one last result or error frame. Aborting the signal cancels it there. */
  start(name: string, input: unknown, signal: AbortSignal, onFrame: (frame: Frame) => void): void
  /** `onOpen` fires at every (re)connection: whatever was cached may be stale then. */
  listen(onEvent: (event: ChangedEvent) => void, onOpen: () => void, onLost: () => void): () => void
}
