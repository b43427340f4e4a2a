import { httpTransport } from '#renderer/host/http-transport.ts'
import { ipcTransport } from '#renderer/host/ipc-transport.ts'
import type { DesktopBridge } from '#shared/contract/bridge.ts'
import type { ChangedEvent, Frame } from '#shared/contract/frame.ts'

/** Runs in the page, beside the app: its transports, bare. */
const bridge = (window as { trowel?: DesktopBridge }).trowel
const transport = bridge ? ipcTransport(withOwnIds(bridge)) : httpTransport(document.baseURI)

interface RunningCall {
  frames: Frame[]
  finished: Promise<void>
  cancel(): void
}
const calls: RunningCall[] = []
const events: ChangedEvent[] = []

/** Starts a call and gives its number. */
export function start(name: string, input: unknown, cancelAtOnce = false): number {
  const controller = new AbortController()
  const frames: Frame[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  transport.start(name, input, controller.signal, (frame) => {
    frames.push(frame)
    if (frame.type !== 'progress') resolve()
  })
  if (cancelAtOnce) controller.abort()
  calls.push({ frames, finished: promise, cancel: () => controller.abort() })
  return calls.length - 1
}

/** All frames of a call, once it has ended and nothing follows. */
export async function ended(call: number): Promise<Frame[]> {
  await calls[call]?.finished
  // Whatever might wrongly follow the last frame would have been sent before the answer to this.
  await calls[start('app.info', null)]?.finished
  return calls[call]?.frames ?? []
}

export function soFar(call: number): Frame[] {
  return calls[call]?.frames ?? []
}

export function cancel(call: number): void {
  calls[call]?.cancel()
}

export function listen(): Promise<void> {
  return new Promise((resolve) => {
    transport.listen(
      (event) => events.push(event),
      () => resolve(),
      () => {},
    )
  })
}

export function seenEvents(): ChangedEvent[] {
  return events
}

/** The app in the same page counts its calls from one, and both get every frame: these calls count from a million. */
function withOwnIds(shared: DesktopBridge): DesktopBridge {
  const first = 1_000_000
  return {
    start: (id, name, input) => shared.start(first + id, name, input),
    cancel: (id) => shared.cancel(first + id),
    onFrame: (listener) =>
      shared.onFrame((id, frame) => {
        if (id === 'event') listener(id, frame)
        else if (id > first) listener(id - first, frame)
      }),
  }
}
