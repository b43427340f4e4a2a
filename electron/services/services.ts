import type { ChangedEvent, Frame } from '#shared/contract/frame.ts'

/** What `createServices(ports)` gives to a shell. */
export interface Services {
  /** Runs one method of the contract; never throws. Emits progress frames, then exactly one result or error frame. */
  serve(name: string, input: unknown, context: { signal: AbortSignal; emit: (frame: Frame) => void }): Promise<void>
  /** Pages, scripts, `/bodies/<id>` (GET, HEAD, `?download=<name>`) and `/files?name=<name>` (POST → FileReference). */
  assets(request: globalThis.Request): Promise<globalThis.Response>
  /** For the command line: a local file as request body, by path. */
  registerFile(path: string): Promise<{ id: string; name: string; size: number }>
  subscribe(listener: (event: ChangedEvent) => void, since?: number): () => void
  /** Stops what runs, ends the demo workspace, removes the bodies of this process. */
  dispose(): Promise<void>
}
