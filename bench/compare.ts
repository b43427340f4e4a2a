import type { CompareMode } from '#renderer/json/worker/compare/compare-protocol.ts'
import { CompareSession } from '#renderer/json/worker/compare/compare-session.ts'
import { DocumentSession } from '#renderer/json/worker/document-session.ts'
import { listBody } from './json/list-body.ts'
import { alternate, type Measurement, median, time } from './measure.ts'

const rounds = 5
const megabytes = 100
/** Of a thousand items so many are changed. */
const pairs = { 'few changes': 1, 'every third item changed': 333 } as const
const budgets: Readonly<Record<CompareMode, number>> = { tree: 2.5, text: 4 }

function read(body: Uint8Array): DocumentSession {
  const session = new DocumentSession('application/json', body.length)
  session.append(body)
  session.finish()
  return session
}

/** The same list later: states have changed, and an item is gone. */
function later(body: Buffer, changedOfThousand: number): Buffer {
  const changed = Buffer.from(body)
  const state = Buffer.from('"state":"')
  let item = 0
  for (let at = changed.indexOf(state); at >= 0; at = changed.indexOf(state, at + 1), item++) {
    if ((item * 7) % 1000 < changedOfThousand) changed.write('X', at + state.length)
  }
  const gone = changed.indexOf('{"cluster_id"', changed.length / 2)
  const next = changed.indexOf('{"cluster_id"', gone + 1)
  return Buffer.concat([changed.subarray(0, gone), changed.subarray(next)])
}

/** Two kept lists of 100 MB, compared as the worker does it once both are read; the floor only parses them. */
export async function measure(): Promise<Measurement[]> {
  const body = Buffer.concat([...listBody(megabytes).pieces()])
  const lines: Measurement[] = []
  for (const [name, changedOfThousand] of Object.entries(pairs)) {
    const other = later(body, changedOfThousand)
    const texts = [body, other].map((bytes) => bytes.toString())
    for (const mode of ['tree', 'text'] as const) {
      let found = ''
      const [a, b] = [read(body), read(other)]
      const settings = { mode, ignore: [], byValue: false, onlyChanges: false }
      const compare = () => {
        const session = new CompareSession(a, b, (state) => {
          if (state.phase === 'ready') found = `${state.rows.toLocaleString('en')} rows`
        })
        session.compare(settings)
      }
      const times = await alternate(
        rounds,
        () => time(compare),
        () => time(() => texts.map((text) => JSON.parse(text) as unknown)),
      )
      lines.push({
        name: `compare: ${mode}, ${name}, 2 × ${megabytes} MB`,
        unit: 'ms',
        ours: median(times.ours),
        floor: median(times.floor),
        budget: { ratio: budgets[mode] },
        note: `JSON.parse of both; ${found}`,
      })
    }
  }
  return lines
}
