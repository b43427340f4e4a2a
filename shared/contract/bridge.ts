import type { ChangedEvent, Frame } from './frame.ts'

/**
 * What the preload of the desktop shell puts on the page's window, as `trowel`: these functions and nothing else.
 * Their presence is how the page knows that it is not in a browser.
 */
export interface DesktopBridge {
  /** Calls a method of the contract. `id` is the caller's own, unique in the page. */
  start(id: number, name: string, input: unknown): void
  /** Unknown and finished ids are ignored. */
  cancel(id: number): void
  /** Frames of the calls; pushes come with the id `event`. */
  onFrame(listener: (id: number | 'event', frame: Frame | ChangedEvent) => void): void
}

/** The channels under the bridge. */
export const bridgeChannels = { start: 'call:start', cancel: 'call:cancel', frame: 'call:frame' } as const
