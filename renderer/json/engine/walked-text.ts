/** `pretty` and `compact` change nothing but the space between tokens. */
export type TextForm = 'received' | 'pretty' | 'compact'

/** What a walker may read: JSON up to `valid`, from there to `end` bytes that are shown as they are. */
export interface WalkedText {
  bytes: Uint8Array
  valid: number
  end: number
  /** No more will come. */
  final: boolean
}

/** Where a line begins. A walker that is put there goes on as the one that has been there. */
export interface LineStart {
  /** Offset of the first byte of the document that the line shows. */
  at: number
  depth: number
  /** Line number, from 1; that of the line it goes on with where `goesOn`. */
  number: number
  goesOn: boolean
  mode: number
}

/** Takes the bytes of lines, in pieces. */
export type LineTaker = (bytes: Uint8Array, from: number, to: number) => void
