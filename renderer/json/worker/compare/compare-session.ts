import { printJson } from '#shared/json/print/print-text.ts'
import { ByteStore } from '../../engine/byte-store.ts'
import { LineList } from '../../engine/compare/line-list.ts'
import { Side } from '../../engine/compare/side.ts'
import type { DocumentSession } from '../document-session.ts'
import type {
  CompareOutput,
  CompareQuestion,
  CompareSettings,
  CompareState,
  DifferencesForm,
  NoTree,
} from './compare-protocol.ts'
import type { Comparison } from './comparison.ts'
import { compareTexts } from './text-comparison.ts'
import { compareTrees } from './tree-comparison.ts'

const piecesInPart = 20_000
const piecesBetween = 500
const tellEveryMs = 100
/** How much of comparing texts is done when both have their lines. */
const printed = 0.5
/** What the pretty form adds at most, usually; more is made room for as it comes. */
const prettyGrowth = 1.5

/** Two bodies in one place: takes their bytes, compares them, and answers questions about the differences. */
export class CompareSession {
  readonly a: DocumentSession
  readonly b: DocumentSession
  readonly #tell: (state: CompareState) => void
  #comparison: Comparison | null = null
  #revision = 0
  #run = 0
  #told = 0
  /** Kept while texts are compared, for other settings. */
  #texts: { a: LineList; b: LineList } | null = null

  constructor(a: DocumentSession, b: DocumentSession, tell: (state: CompareState) => void) {
    this.a = a
    this.b = b
    this.#tell = tell
  }

  compare(settings: CompareSettings): void {
    this.#tell({ phase: 'comparing', share: 0 })
    const tree = settings.mode === 'tree' && this.#noTree() === null
    if (tree) this.#texts = null
    const progress = (share: number) => this.#tellShare(share)
    this.#comparison = tree
      ? compareTrees(new Side(this.a.context.json), new Side(this.b.context.json), settings, progress)
      : this.#compareTexts(settings, progress)
    this.#run++
    this.#ready()
  }

  #compareTexts(settings: CompareSettings, progress: (share: number) => void): Comparison {
    this.#texts ??= {
      a: linesOf(textOf(this.a, (share) => progress((printed / 2) * share))),
      b: linesOf(textOf(this.b, (share) => progress((printed / 2) * (1 + share)))),
    }
    return compareTexts(this.#texts.a, this.#texts.b, settings, (share) => progress(printed + (1 - printed) * share))
  }

  #tellShare(share: number): void {
    if (performance.now() - this.#told < tellEveryMs) return
    this.#told = performance.now()
    this.#tell({ phase: 'comparing', share })
  }

  /** All differences as a file; `breathe` is called now and then and ends it by rejecting. */
  async export(form: DifferencesForm, breathe: () => Promise<void>): Promise<Blob> {
    if (!this.#comparison) throw new Error('Not compared yet')
    return toBlob(this.#comparison.pieces(form), breathe)
  }

  /** Throws when the rows of this run are gone. */
  answer(run: number, name: CompareQuestion, input: unknown): unknown {
    const comparison = this.#comparison
    if (!comparison || run !== this.#run) throw new Error('Not compared yet')
    return this.#answers(comparison)[name](input as never)
  }

  #answers(comparison: Comparison): { [N in CompareQuestion]: (input: never) => CompareOutput<N> } {
    return {
      rows: ({ from, to }: { from: number; to: number }) => ({
        rows: comparison.rows(from, to),
        revision: this.#revision,
      }),
      toggle: ({ row }: { row: number }) => {
        comparison.toggle(row)
        this.#ready()
        return null
      },
      step: ({ row, by }: { row: number; by: 1 | -1 }) => {
        const before = comparison.rowCount()
        const found = comparison.step(row, by)
        if (comparison.rowCount() !== before) this.#ready()
        return found < 0 ? null : { row: found, ...comparison.rank(found) }
      },
      copy: ({ row, form }: { row: number; form: 'change' | 'a' | 'b' | 'path' }) => comparison.copy(row, form),
      pattern: ({ row }: { row: number }) => comparison.pattern(row),
    }
  }

  #noTree(): NoTree | null {
    if (this.a.state.kind !== 'json' || this.b.state.kind !== 'json') return 'not-json'
    return this.a.state.problem || this.b.state.problem ? 'broken-json' : null
  }

  #ready(): void {
    const comparison = this.#comparison!
    const { mode, counts, suggestions } = comparison
    this.#tell({
      phase: 'ready',
      mode,
      noTree: this.#noTree(),
      counts,
      suggestions,
      rows: comparison.rowCount(),
      revision: ++this.#revision,
      run: this.#run,
    })
  }
}

function linesOf(text: ByteStore): LineList {
  return new LineList(text.bytes, text.length)
}

/** JSON in its pretty form, so that a line is a value; all else as it came. */
function textOf({ state, context }: DocumentSession, progress: (share: number) => void): ByteStore {
  if (state.kind !== 'json') return context.lines().store
  const { store } = context
  const valid = state.problem?.offset ?? store.length
  const room = Math.ceil(store.length * prettyGrowth)
  const pretty = new ByteStore(room)
  printJson(store.slice(0, valid), 'pretty', (piece) => {
    pretty.append(piece)
    progress(Math.min(pretty.length / room, 1))
  })
  pretty.append(store.slice(valid, store.length))
  return pretty
}

/** Joined as they come: a piece a token would be too many. */
async function toBlob(pieces: Iterable<string | Uint8Array>, breathe: () => Promise<void>): Promise<Blob> {
  const parts: Blob[] = []
  let some: BlobPart[] = []
  for (const piece of pieces) {
    some.push(piece as BlobPart)
    if (some.length % piecesBetween === 0) await breathe()
    if (some.length < piecesInPart) continue
    parts.push(new Blob(some))
    some = []
  }
  return new Blob([...parts, ...some])
}
