import { ByteStore } from '../engine/byte-store.ts'
import { FoundMatches } from '../engine/find/found-matches.ts'
import { JsonDocument } from '../engine/json-document.ts'
import { characterStart } from '../engine/utf8.ts'
import type { DocumentContext } from './document-context.ts'
import { LineViews } from './line-views.ts'
import {
  type DocumentState,
  emptyState,
  type QuestionInput,
  type QuestionName,
  type QuestionOutput,
  type Questions,
} from './protocol.ts'
import { answerExport } from './questions/export-questions.ts'
import { answerFields } from './questions/field-questions.ts'
import { answerFind } from './questions/find-questions.ts'
import { answerKeys } from './questions/key-questions.ts'
import type { Answers } from './questions/question.ts'
import { answerRow } from './questions/row-questions.ts'
import { answerTable } from './questions/table-questions.ts'
import { answerText } from './questions/text-questions.ts'
import { answerTree } from './questions/tree-questions.ts'
import { foreignCharset, sniff, sniffedBytes } from './sniff.ts'

/** Enough for most of what `sniff` knows; a body that is smaller is looked at when it ends. */
const headSize = 64
/** Bytes of a body that are shown at most. With index and texts made from it a tab holds about twice as much. */
const mostBytes = 400_000_000

/** One body: takes its bytes, finds out what it is, and answers questions about it at any time. */
export class DocumentSession {
  readonly #contentType: string | null
  readonly #limit: number
  readonly #store: ByteStore
  readonly #json: JsonDocument
  #lines: LineViews
  #state: DocumentState = emptyState
  readonly context: DocumentContext
  readonly #answers: Answers<Questions>

  constructor(contentType: string | null, size: number | null, limit = mostBytes) {
    this.#contentType = contentType
    this.#limit = limit
    this.#store = new ByteStore(Math.min(size ?? 0, limit))
    this.#json = new JsonDocument(this.#store)
    this.#lines = this.#viewsOf(this.#store)
    this.context = {
      contentType,
      store: this.#store,
      json: this.#json,
      found: new FoundMatches(),
      lines: () => this.#lines,
      state: () => this.state,
      changed: () => this.#change({}),
    }
    this.#answers = {
      ...answerRow(this.context),
      ...answerExport(this.context),
      ...answerFields(this.context),
      ...answerFind(this.context),
      ...answerKeys(this.context),
      ...answerTree(this.context),
      ...answerTable(this.context),
      ...answerText(this.context),
    }
  }

  get state(): DocumentState {
    const { scanner } = this.#json
    const json = this.#state.kind === 'json'
    return {
      ...this.#state,
      received: this.#store.length,
      rows: json ? this.#json.rowCount : 0,
      values: json ? scanner.structure.nodeCount : 0,
      roots: json ? scanner.structure.rootCount : 0,
      root: json ? this.#json.root : -1,
      problem: json ? scanner.problem : null,
      invalidUtf8: json && scanner.firstInvalidUtf8 >= 0 ? scanner.firstInvalidUtf8 : null,
    }
  }

  /** Answers whether more can be taken. */
  append(chunk: Uint8Array): boolean {
    const room = this.#limit - this.#store.length
    const fits = chunk.length <= room
    this.#store.append(fits ? chunk : chunk.subarray(0, characterStart(chunk, room, 0)))
    if (!fits) this.#change({ cut: true })
    if (this.#state.kind !== null || this.#store.length >= headSize || !fits) this.#read()
    return fits
  }

  /** No more bytes are wanted for now. What is there is shown as it is: that something is cut off is no fault of it. */
  stop(): void {
    this.#read()
    if (this.#state.kind !== 'json') this.#showAsText()
    this.#change({ done: true, stopped: true })
  }

  /** The bytes after those that are there follow. */
  goOn(): void {
    this.#lines = this.#viewsOf(this.#store)
    this.#change({ done: false, stopped: false })
  }

  /** All bytes are there, or no more will come and `failure` says why. */
  finish(failure: string | null = null): void {
    this.#read()
    if (this.#state.kind === 'json') {
      // What was cut off here is no fault of the document.
      if (!this.#state.cut) this.#json.finish()
      const declared = sniff(this.#contentType, this.#store.slice(0, sniffedBytes)).kind === 'json'
      // Text that only began like JSON: "[12:00:01] started". When the server says JSON, its error is shown instead.
      if (this.#json.scanner.problem && !(declared && /json/i.test(this.#contentType ?? ''))) {
        this.#change({ kind: 'text', mismatch: null })
      }
    } else this.#showAsText()
    this.#change({ done: true, failure })
  }

  answer<N extends QuestionName>(name: N, input: QuestionInput<N>): QuestionOutput<N> {
    return this.#answers[name](input)
  }

  #viewsOf(store: ByteStore): LineViews {
    return new LineViews(store, this.#json.scanner, () => ({
      json: this.#state.kind === 'json',
      done: this.#state.done,
    }))
  }

  #change(change: Partial<DocumentState>): void {
    this.#state = { ...this.#state, ...change, revision: this.#state.revision + 1 }
  }

  #read(): void {
    if (this.#state.kind === null) this.#change(sniff(this.#contentType, this.#store.slice(0, sniffedBytes)))
    if (this.#state.kind === 'json') this.#json.read()
    this.#change({})
  }

  #showAsText(): void {
    if (this.#state.kind !== 'image' && this.#state.kind !== 'binary') this.#transcode()
  }

  /** Texts in another charset become UTF-8 once, so that all else knows one form only. */
  #transcode(): void {
    const charset = foreignCharset(this.#contentType, this.#store.slice(0, sniffedBytes))
    if (!charset) return
    const text = new TextDecoder(charset).decode(this.#store.slice(0, this.#store.length))
    const store = new ByteStore(text.length)
    store.append(new TextEncoder().encode(text))
    this.#lines = this.#viewsOf(store)
  }
}
