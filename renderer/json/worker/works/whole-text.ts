import { ByteWriter } from '#shared/json/print/byte-writer.ts'
import { JsonReader } from '#shared/json/print/json-reader.ts'
import { compactPrinter, prettyPrinter } from '#shared/json/print/printers.ts'
import { ByteStore } from '../../engine/byte-store.ts'
import { decodeUtf8 } from '../../engine/utf8.ts'
import type { TextForm } from '../../engine/walked-text.ts'
import { nowAndThen } from './now-and-then.ts'
import type { Runners } from './work.ts'

export interface WholeTextWorks {
  /** All of the text, decoded: what goes to the clipboard. */
  wholeText: { input: { form: TextForm }; progress: number; output: string }
}

const pieceSize = 512 * 1024

export const wholeTextRunners: Runners<WholeTextWorks> = {
  async wholeText({ form }, { json, lines, state }, { progress, breathe }) {
    const text = lines().store
    if (form === 'received' || state().kind !== 'json') return decodeUtf8(text.slice(0, text.length))
    const tell = nowAndThen(progress)
    const valid = json.scanner.problem?.offset ?? text.length
    const printed = new ByteStore(text.length)
    const out = new ByteWriter((piece) => printed.append(piece))
    const reader = new JsonReader((form === 'pretty' ? prettyPrinter : compactPrinter)(out))
    for (let from = 0; from < valid; from += pieceSize) {
      reader.write(text.slice(from, Math.min(from + pieceSize, valid)))
      tell(from / valid)
      await breathe()
    }
    out.flush()
    printed.append(text.slice(valid, text.length))
    return decodeUtf8(printed.slice(0, printed.length))
  },
}
