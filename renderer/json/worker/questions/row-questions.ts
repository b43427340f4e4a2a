import { ByteWriter } from '#shared/json/print/byte-writer.ts'
import { JsonReader } from '#shared/json/print/json-reader.ts'
import { prettyPrinter } from '#shared/json/print/printers.ts'
import { formatJsonPath, nodePath } from '../../engine/path.ts'
import { none } from '../../engine/structure.ts'
import { keyOf, keyRange } from '../../engine/tokens.ts'
import { decodeUtf8 } from '../../engine/utf8.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

/** `row`: the value with its key, as an object of one member, every token as sent; `rowPretty`: the same, indented. */
export type RowTextForm = 'key' | 'jsonPath' | 'row' | 'rowPretty'

/** Of one row of the tree. */
export interface RowQuestions {
  rowText: { input: { node: number; form: RowTextForm }; output: string }
  /** The next row whose key begins with the text, around the end; -1 when there is none. `stay`: also this one. */
  rowNamed: { input: { row: number; text: string; stay: boolean }; output: number }
}

/** More rows are not looked at: the answer is wanted between two keys. */
const mostRows = 200_000

export function answerRow({ json }: DocumentContext): Answers<RowQuestions> {
  const { structure } = json.scanner
  const hasKey = (node: number) => {
    const parent = structure.parentOf(node)
    return parent !== none && json.store.bytes[structure.starts.at(structure.node.at(parent))] === 0x7b
  }
  const rowBytes = (node: number): string => {
    const value = json.rawText(node)
    if (!hasKey(node)) return value
    const [from, to] = keyRange(json.store.bytes, structure.starts.at(node))
    return `{${decodeUtf8(json.store.slice(from, to))}: ${value}}`
  }
  return {
    rowText({ node, form }) {
      if (form === 'key') return hasKey(node) ? keyOf(json.store.bytes, structure.starts.at(node)) : ''
      if (form === 'jsonPath') return formatJsonPath(nodePath(structure, json.store.bytes, node))
      const text = rowBytes(node)
      return form === 'row' ? text : indent(text)
    },
    rowNamed({ row, text, stay }) {
      const total = json.rowCount
      const wanted = text.toLowerCase()
      for (let step = stay ? 0 : 1; step <= Math.min(total, mostRows); ) {
        const at = (row + step) % total
        const rows = json.rows(at, Math.min(at + 256, total))
        for (const [offset, { key }] of rows.entries()) {
          if (key?.toLowerCase().startsWith(wanted)) return at + offset
        }
        step += Math.max(rows.length, 1)
      }
      return -1
    },
  }
}

/** Indented by two spaces, every token as it is. A value that is cut off stays as it came. */
function indent(text: string): string {
  const pieces: string[] = []
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const out = new ByteWriter((piece) => pieces.push(decoder.decode(piece, { stream: true })))
  try {
    const reader = new JsonReader(prettyPrinter(out))
    reader.write(new TextEncoder().encode(text))
    reader.end()
  } catch {
    return text
  }
  out.flush()
  return pieces.join('')
}
