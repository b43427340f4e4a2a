import { printJson } from '#shared/json/print/print-text.ts'
import { ByteStore } from '../../engine/byte-store.ts'
import type { LinePlace, TextLine } from '../../engine/printed-lines.ts'
import { decodeUtf8 } from '../../engine/utf8.ts'
import type { TextForm } from '../../engine/walked-text.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

export interface LineCount {
  /** Lines on screen in all, and the number of the last line. */
  count: number
  lastNumber: number
  /** False while there is more to lay out: `layOut` does it. */
  whole: boolean
}

export interface LinesAnswer extends LineCount {
  lines: TextLine[]
}

/** Of the text, as a whole or of one value. Columns are those of a line on screen. */
export interface TextQuestions {
  /** `raw`: exactly as sent. `value`: strings without quotes and escapes. At most `limit` characters. */
  text: { input: { node: number; form: 'raw' | 'value'; limit?: number }; output: string }
  lines: { input: { form: TextForm; columns: number; from: number; to: number }; output: LinesAnswer }
  /** The line that shows a byte, or the one with a number. */
  lineAt: { input: { form: TextForm; columns: number; offset: number }; output: LinePlace }
  lineNumbered: { input: { form: TextForm; columns: number; number: number }; output: LinePlace }
  /** All of it, decoded. */
  whole: { input: { form: TextForm }; output: string }
  /** The same where an editor shows it as it is: no line wider than `widest`, line ends of one kind, nothing odd. Else null. */
  plain: { input: { form: TextForm; widest: number }; output: string | null }
  /** As received, before any decoding. */
  bytes: { input: { from: number; to: number }; output: Uint8Array<ArrayBuffer> }
  /** First and last-plus-one byte of a value. */
  range: { input: { node: number }; output: [number, number] }
}

export function answerText({ store, json, lines, state }: DocumentContext): Answers<TextQuestions> {
  const whole = (form: TextForm): string => {
    const text = lines().store
    if (form === 'received' || state().kind !== 'json') return decodeUtf8(text.slice(0, text.length))
    const valid = json.scanner.problem?.offset ?? text.length
    const printed = new ByteStore(text.length)
    printJson(text.slice(0, valid), form, (piece) => printed.append(piece))
    printed.append(text.slice(valid, text.length))
    return decodeUtf8(printed.slice(0, printed.length))
  }
  return {
    text({ node, form, limit }) {
      const text = form === 'raw' ? json.rawText(node) : json.valueText(node)
      return limit === undefined ? text : text.slice(0, limit)
    },
    lines({ form, columns, from, to }) {
      const view = lines().view(form, columns)
      return {
        lines: view.lines(from, to),
        count: view.count,
        lastNumber: view.lastNumber,
        whole: state().done && view.laid >= lines().reach(form),
      }
    },
    lineAt: ({ form, columns, offset }) => lines().view(form, columns).lineAt(offset),
    lineNumbered: ({ form, columns, number }) => lines().view(form, columns).lineNumbered(number),
    whole: ({ form }) => whole(form),
    plain({ form, widest }) {
      const text = whole(form)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an editor changes or marks
      if (/[\u0000\u0085\u2028\u2029\ufeff\r]/.test(text)) return null
      for (let at = 0; at <= text.length; ) {
        const end = text.indexOf('\n', at)
        if ((end < 0 ? text.length : end) - at > widest) return null
        if (end < 0) break
        at = end + 1
      }
      return text
    },
    bytes: ({ from, to }) => store.slice(from, to).slice(),
    range: ({ node }) => json.range(node),
  }
}
