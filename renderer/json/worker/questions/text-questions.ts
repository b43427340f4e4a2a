import { ByteStore } from '../../engine/byte-store.ts'
import { prettyPieces } from '../../engine/pretty.ts'
import type { TextLine } from '../../engine/text-lines.ts'
import { decodeUtf8 } from '../../engine/utf8.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

export type TextForm = 'received' | 'pretty'

export interface LinesAnswer {
  lines: TextLine[]
  /** Lines on screen in all, and the number of the last line. */
  count: number
  lastNumber: number
}

/** Of the text, as a whole or of one value. */
export interface TextQuestions {
  /** `raw`: exactly as sent. `value`: strings without quotes and escapes. At most `limit` characters. */
  text: { input: { node: number; form: 'raw' | 'value'; limit?: number }; output: string }
  lines: { input: { form: TextForm; columns: number; from: number; to: number }; output: LinesAnswer }
  /** All of it, decoded. */
  whole: { input: { form: TextForm }; output: string }
}

export function answerText({ store, json, lines, state }: DocumentContext): Answers<TextQuestions> {
  /** The store to show: `pretty` only once all of it is there. */
  const prettyStore = (): ByteStore | null => {
    if (state().kind !== 'json' || !state().done) return null
    const { bytes, length } = store
    const pretty = new ByteStore(length)
    const validEnd = json.scanner.problem?.offset ?? length
    for (const piece of prettyPieces(bytes, length, validEnd)) pretty.append(piece)
    return pretty
  }
  return {
    text({ node, form, limit }) {
      const text = form === 'raw' ? json.rawText(node) : json.valueText(node)
      return limit === undefined ? text : text.slice(0, limit)
    },
    lines: ({ form, columns, from, to }) => lines().read(form, columns, from, to, prettyStore),
    whole({ form }) {
      const shown = form === 'pretty' ? (prettyStore() ?? lines().store) : lines().store
      return decodeUtf8(shown.slice(0, shown.length))
    },
  }
}
