import { ByteStore } from '#renderer/json/engine/byte-store.ts'
import { findInSource } from '#renderer/json/engine/find/find-in-source.ts'
import { compileQuery } from '#renderer/json/engine/find/find-query.ts'
import { FoundMatches } from '#renderer/json/engine/find/found-matches.ts'
import { JsonDocument } from '#renderer/json/engine/json-document.ts'
import { listBody } from './json/list-body.ts'
import { alternate, type Measurement, median } from './measure.ts'

const rounds = 5
const word = 'RUNNING'

/** Finds a word in 100 MB of clusters, as the worker does it; the floor finds the same bytes without asking what they are. */
export async function measure(): Promise<Measurement[]> {
  const body = Buffer.concat([...listBody(100).pieces()])
  const store = new ByteStore(body.length)
  store.append(body)
  const document = new JsonDocument(store)
  document.read()
  document.finish()
  const { bytes, length } = document.store
  const { structure, escapes } = document.scanner
  const source = { bytes, length, structure, escapes, jsonEnd: length, textFrom: length }
  const firsts: number[] = []
  let matches = 0
  const ours = async () => {
    const start = performance.now()
    const query = compileQuery({
      text: word,
      regex: false,
      matchCase: false,
      wholeWord: false,
      in: 'both',
      over: 'tokens',
    })
    const found = new FoundMatches()
    let first = 0
    for (const _ of findInSource(source, query, found)) {
      if (first === 0 && found.count > 0) first = performance.now() - start
    }
    firsts.push(first)
    matches = found.count
    return performance.now() - start
  }
  const floor = async () => {
    const start = performance.now()
    const needle = Buffer.from(word)
    for (let at = body.indexOf(needle); at >= 0; at = body.indexOf(needle, at + needle.length));
    return performance.now() - start
  }
  const times = await alternate(rounds, ours, floor)
  return [
    {
      name: 'find: first match in 100 MB',
      unit: 'ms',
      ours: median(firsts),
      floor: null,
      budget: { ours: 100 },
    },
    {
      name: 'find: all matches in 100 MB, any case',
      unit: 'ms',
      ours: median(times.ours),
      floor: median(times.floor),
      budget: { ratio: 6 },
      note: `Buffer.indexOf, one case; ${matches.toLocaleString('en')} matches`,
    },
  ]
}
