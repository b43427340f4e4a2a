import { printJson } from '#shared/json/print/print-text.ts'
import { ByteStore } from '../../engine/byte-store.ts'
import { Side } from '../../engine/compare/side.ts'
import type { DocumentSession } from '../document-session.ts'
import type { CompareOutput, CompareQuestion, CompareSettings, CompareState, NoTree } from './compare-protocol.ts'
import type { Comparison } from './comparison.ts'
import { compareTexts } from './text-comparison.ts'
import { compareTrees } from './tree-comparison.ts'

const piecesInPart = 20_000

/** Two bodies in one place: takes their bytes, compares them, and answers questions about the differences. */
export class CompareSession {
  readonly a: DocumentSession
  readonly b: DocumentSession
  readonly #tell: (state: CompareState) => void
  #comparison: Comparison | null = null
  #revision = 0
  #run = 0

  constructor(a: DocumentSession, b: DocumentSession, tell: (state: CompareState) => void) {
    this.a = a
    this.b = b
    this.#tell = tell
  }

  compare(settings: CompareSettings): void {
    this.#tell({ phase: 'comparing', share: 0 })
    const tree = settings.mode === 'tree' && this.#noTree() === null
    this.#comparison = tree
      ? compareTrees(new Side(this.a.context.json), new Side(this.b.context.json), settings, (share) =>
          this.#tell({ phase: 'comparing', share }),
        )
      : compareTexts(textOf(this.a), textOf(this.b), settings)
    this.#run++
    this.#ready()
  }

  answer(name: CompareQuestion, input: unknown): unknown {
    const comparison = this.#comparison
    if (!comparison) throw new Error('Not compared yet')
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
      export: ({ form }: { form: 'text' | 'patch' }) => toBlob(comparison.pieces(form)),
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

/** JSON in its pretty form, so that a line is a value; all else as it came. */
function textOf({ state, context }: DocumentSession): ByteStore {
  if (state.kind !== 'json') return context.lines().store
  const { store } = context
  const valid = state.problem?.offset ?? store.length
  const pretty = new ByteStore(store.length)
  printJson(store.slice(0, valid), 'pretty', (piece) => pretty.append(piece))
  pretty.append(store.slice(valid, store.length))
  return pretty
}

/** Joined as they come: a piece a token would be too many. */
function toBlob(pieces: Iterable<string | Uint8Array>): Blob {
  const parts: Blob[] = []
  let some: BlobPart[] = []
  for (const piece of pieces) {
    some.push(piece as BlobPart)
    if (some.length < piecesInPart) continue
    parts.push(new Blob(some))
    some = []
  }
  return new Blob([...parts, ...some])
}
