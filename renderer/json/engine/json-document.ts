import { decodeString } from '#shared/json/decode-string.ts'
import { ByteStore } from './byte-store.ts'
import { Expansion } from './expansion.ts'
import { formatPath, nodePath, type PathPart } from './path.ts'
import { type Row, readRows } from './rows.ts'
import { Scanner } from './scanner.ts'
import { none } from './structure.ts'
import { kindAt, nodeRange, type ValueKind } from './tokens.ts'
import { decodeUtf8 } from './utf8.ts'

/** A value, for the path bar. */
export interface ValueFacts {
  node: number
  kind: ValueKind
  path: PathPart[]
  /** As jq writes it. */
  pathText: string
  /** Bytes of the value as sent. */
  size: number
  /** The text of a number (its first 400 characters), else empty. */
  number: string
}

/**
 * A JSON document that is asked in rows. Bytes come in with `append`; questions may be asked at any time and speak of
 * what has come so far. No text is kept beside the bytes.
 */
export class JsonDocument {
  readonly store: ByteStore
  readonly scanner: Scanner
  readonly expansion: Expansion

  constructor(store = new ByteStore()) {
    this.store = store
    this.scanner = new Scanner(store)
    const { structure } = this.scanner
    this.expansion = new Expansion(structure, (container) => {
      return this.store.bytes[structure.starts.at(structure.node.at(container))] === 0x5b
    })
  }

  append(chunk: Uint8Array): void {
    this.store.append(chunk)
    this.read()
  }

  /** Takes in what was appended to the store. */
  read(): void {
    this.scanner.read()
    this.expansion.extend()
  }

  finish(): void {
    this.scanner.finish()
    this.expansion.extend()
  }

  rows(from: number, to: number): Row[] {
    const { bytes, length } = this.store
    return readRows({ bytes, length, structure: this.scanner.structure, expansion: this.expansion }, from, to)
  }

  toggle(node: number): void {
    const container = this.scanner.structure.containerOf(node)
    if (container !== none) this.expansion.setOpen(container, !this.expansion.isOpen(container))
  }

  /** The row a node is on, or -1 while it is inside something closed. */
  rowOf(node: number): number {
    return this.expansion.rows.has(node) ? this.expansion.rows.rank(node) : -1
  }

  /** The node around this one, or -1 at the top level. */
  parentOf(node: number): number {
    const { structure } = this.scanner
    const parent = structure.parentOf(node)
    return parent === none ? -1 : structure.node.at(parent)
  }

  /** First and last-plus-one byte of the value with everything in it. */
  range(node: number): [number, number] {
    const { scanner, store } = this
    return nodeRange(scanner.structure, store.bytes, node, scanner.problem?.offset ?? store.length)
  }

  /** The value exactly as sent. */
  rawText(node: number): string {
    return decodeUtf8(this.store.slice(...this.range(node)))
  }

  /** What the value says: a string without quotes and escapes, everything else exactly as sent. */
  valueText(node: number): string {
    const raw = this.rawText(node)
    return raw.startsWith('"') ? decodeString(raw) : raw
  }

  facts(node: number): ValueFacts {
    const { bytes } = this.store
    const { structure } = this.scanner
    const [from, to] = this.range(node)
    const kind = kindAt(bytes, from)
    const path = nodePath(structure, bytes, node)
    return {
      node,
      kind,
      path,
      pathText: formatPath(path),
      size: to - from,
      number: kind === 'number' ? decodeUtf8(bytes.subarray(from, Math.min(to, from + 400))) : '',
    }
  }
}
