/**
 * The globals that every place Trowel runs in has (Node, page, worker), and that shared code may use.
 * Not the DOM and not Node: shared does no I/O, and the compiler keeps it so.
 */
interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

interface URLSearchParams {
  append(name: string, value: string): void
  get(name: string): string | null
  getAll(name: string): string[]
  toString(): string
  [Symbol.iterator](): IterableIterator<[string, string]>
}
declare const URLSearchParams: { new (init?: string): URLSearchParams }

interface URL {
  readonly href: string
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly origin: string
  readonly username: string
  readonly password: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly searchParams: URLSearchParams
}
declare const URL: { new (url: string, base?: string): URL; canParse(url: string, base?: string): boolean }

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}
