import type { ByteStore } from '../engine/byte-store.ts'
import { TextLines } from '../engine/text-lines.ts'
import type { LinesAnswer, TextForm } from './questions/text-questions.ts'

/** The text of a body in lines. The last asked form and width are kept, no others: a text may be large. */
export class LineViews {
  readonly store: ByteStore
  #form: TextForm = 'received'
  #columns = 0
  #shown: ByteStore
  #lines: TextLines

  constructor(store: ByteStore) {
    this.store = store
    this.#shown = store
    this.#lines = new TextLines(store, 1)
  }

  read(form: TextForm, columns: number, from: number, to: number, makePretty: () => ByteStore | null): LinesAnswer {
    if (form !== this.#form) {
      const pretty = form === 'pretty' ? makePretty() : null
      const next = pretty ?? this.store
      if (next !== this.#shown) this.#columns = 0
      this.#shown = next
      // Asked for the pretty form too early: ask again next time.
      this.#form = pretty || form === 'received' ? form : this.#form
    }
    if (columns !== this.#columns) {
      this.#columns = columns
      this.#lines = new TextLines(this.#shown, columns)
    }
    this.#lines.read()
    return { lines: this.#lines.lines(from, to), count: this.#lines.count, lastNumber: this.#lines.lastNumber }
  }
}
