import type { ByteStore } from '../engine/byte-store.ts'
import { PrintedLines } from '../engine/printed-lines.ts'
import type { Scanner } from '../engine/scanner.ts'
import type { TextForm, WalkedText } from '../engine/walked-text.ts'

/** So many views are kept, so that going back to one costs nothing. Each is small, however large the text. */
const mostKept = 4
/** What is laid out at once, so that the first lines are there: about a millisecond's work. */
const atOnce = 256 * 1024

/** The text of a body in lines, in any form and width. */
export class LineViews {
  /** The text; in UTF-8, also where the body is not. */
  readonly store: ByteStore
  readonly #scanner: Scanner
  readonly #state: () => { json: boolean; done: boolean }
  #views: PrintedLines[] = []

  constructor(store: ByteStore, scanner: Scanner, state: () => { json: boolean; done: boolean }) {
    this.store = store
    this.#scanner = scanner
    this.#state = state
  }

  view(form: TextForm, columns: number): PrintedLines {
    const { json } = this.#state()
    const wanted = json ? form : 'received'
    const known = this.#views.find((view) => view.form === wanted && view.columns === columns && view.json === json)
    const view = known ?? new PrintedLines(wanted, columns, json, () => this.#text(wanted, json))
    this.#views = [view, ...this.#views.filter((each) => each !== view)].slice(0, mostKept)
    if (view.laid === 0) view.extend(atOnce)
    return view
  }

  /** Bytes of the document that a view can lay out by now. */
  reach(form: TextForm): number {
    return this.#text(form, this.#state().json).end
  }

  #text(form: TextForm, json: boolean): WalkedText {
    const { bytes, length } = this.store
    const { done } = this.#state()
    if (!json || form === 'received') return { bytes, valid: length, end: length, final: done }
    const { problem, position } = this.#scanner
    if (problem) return { bytes, valid: problem.offset, end: length, final: true }
    // While bytes come, what was read is valid; a token at the end of it is not whole yet, but begun.
    const valid = done ? length : Math.min(position, length)
    return { bytes, valid, end: valid, final: done }
  }
}
