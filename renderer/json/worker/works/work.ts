import type { DocumentContext } from '../document-context.ts'

/** Something that takes a while: it tells how far it is, lets questions in meanwhile and can be stopped. */
export interface Work {
  input: unknown
  progress: unknown
  output: unknown
}

export interface WorkControl<P> {
  progress(value: P): void
  /**
   * To be called every few thousand steps: once in a while it lets waiting questions in. Rejects with `Stopped` when
   * nobody wants the result any more.
   */
  breathe(): Promise<void>
}

export type Runners<W> = {
  [N in keyof W]: W[N] extends Work
    ? (
        input: W[N]['input'],
        context: DocumentContext,
        control: WorkControl<W[N]['progress']>,
      ) => Promise<W[N]['output']>
    : never
}

export class Stopped extends Error {
  override readonly name = 'Stopped'
}
