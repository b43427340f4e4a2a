import { decodeString } from '#shared/json/decode-string.ts'
import type { ByteStore } from '../byte-store.ts'
import type { JsonDocument } from '../json-document.ts'
import { kindAt, nodeRange, type ValueKind } from '../tokens.ts'
import { characterStart, decodeUtf8 } from '../utf8.ts'
import { type CellReader, cutAt } from './cell-reader.ts'

/** Values of a JSON document as cells. */
export class JsonCells implements CellReader {
  readonly store: ByteStore
  kind: ValueKind = 'null'
  from = 0
  to = 0
  cut = 0
  readonly #json: JsonDocument

  constructor(json: JsonDocument) {
    this.#json = json
    this.store = json.store
  }

  locate(node: number): void {
    const { bytes, length } = this.store
    const [start, end] = nodeRange(this.#json.scanner.structure, bytes, node, length)
    this.kind = kindAt(bytes, start)
    const quotes = this.kind === 'string' ? 1 : 0
    this.from = start + quotes
    this.to = Math.max(end - quotes, this.from)
  }

  isEscaped(): boolean {
    return this.kind === 'string' && this.store.bytes.subarray(this.from, this.to).includes(0x5c)
  }

  said(most = Number.POSITIVE_INFINITY): string {
    const { bytes } = this.store
    const end = cutAt(this.from, this.to, most)
    const shown = end === this.to ? end : characterStart(bytes, end, this.from)
    this.cut = this.to - shown
    const raw = decodeUtf8(bytes.subarray(this.from, shown))
    return this.kind === 'string' && raw.includes('\\') ? decodeString(`"${raw}"`) : raw
  }
}
