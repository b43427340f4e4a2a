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
  /** The value that the tree begins with; -1 for the whole document. */
  root = -1

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

  /** Rows of the tree: those of the value that it begins with, or of the whole document. */
  get rowCount(): number {
    const { expansion, scanner } = this
    if (this.root < 0) return expansion.rowCount
    return expansion.rows.rank(scanner.structure.after(this.root)) - this.#firstRow()
  }

  rows(from: number, to: number): Row[] {
    const { bytes, length } = this.store
    const { structure } = this.scanner
    const source = { bytes, length, structure, expansion: this.expansion }
    if (this.root < 0) return readRows(source, from, to)
    const first = this.#firstRow()
    const above = structure.depthOf(this.root)
    const rows = readRows(source, first + from, first + Math.min(to, this.rowCount))
    return rows.map((row) => ({ ...row, depth: row.depth - above }))
  }

  /** Lets the tree begin with this value; -1 for the whole document. */
  pin(node: number): void {
    if (node >= 0) this.expansion.reveal(node)
    this.root = node
    const container = node < 0 ? none : this.scanner.structure.containerOf(node)
    if (container !== none) this.expansion.setOpen(container, true)
  }

  /** Makes the value a row. */
  reveal(node: number): void {
    if (this.root >= 0 && !this.#isUnderRoot(node)) this.root = -1
    this.expansion.reveal(node)
  }

  #isUnderRoot(node: number): boolean {
    return this.root < 0 || (node >= this.root && node < this.scanner.structure.after(this.root))
  }

  #firstRow(): number {
    return this.root < 0 ? 0 : this.expansion.rows.rank(this.root)
  }

  /** Opens every container less deep than so many levels below the beginning of the tree, and closes the others. */
  openToDepth(depth: number): void {
    const { expansion, scanner, root } = this
    if (root < 0) {
      expansion.openToDepth(depth)
      return
    }
    const { structure } = scanner
    const above = structure.depthOf(root)
    const end = structure.after(root)
    const first = structure.firstContainerFrom(root)
    for (let each = first; each < structure.node.length && structure.node.at(each) < end; each++) {
      expansion.mark(each, depth === Number.POSITIVE_INFINITY || structure.depthOfContainer(each) - above < depth)
    }
    expansion.redraw()
  }

  toggle(node: number): void {
    const container = this.scanner.structure.containerOf(node)
    if (container !== none) this.expansion.setOpen(container, !this.expansion.isOpen(container))
  }

  /** The row a node is on, or -1 while it is inside something closed. */
  rowOf(node: number): number {
    if (!this.expansion.rows.has(node) || !this.#isUnderRoot(node)) return -1
    return this.expansion.rows.rank(node) - this.#firstRow()
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
