import { DocumentSession } from '../document-session.ts'
import { createWorkControl } from '../works/work-control.ts'
import type { CompareSettings, CompareSource, FromCompareWorker, ToCompareWorker } from './compare-protocol.ts'
import { CompareSession } from './compare-session.ts'

interface WorkerScope {
  postMessage(message: FromCompareWorker): void
  onmessage: ((event: { data: ToCompareWorker }) => void) | null
}

const scope = globalThis as unknown as WorkerScope
const tellEveryMs = 100
let session: CompareSession | undefined
let told = 0
/** What was asked for last; it counts once all bytes are there. */
let wanted: CompareSettings
let whole = false

function tellReading(): void {
  if (!session || performance.now() - told < tellEveryMs) return
  told = performance.now()
  const received = session.a.state.received + session.b.state.received
  scope.postMessage({ type: 'state', state: { phase: 'reading', received } })
}

async function read(document: DocumentSession, url: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error('gone')
  for await (const chunk of response.body) {
    document.append(chunk)
    tellReading()
  }
  document.finish()
}

async function open({ a, b }: Extract<ToCompareWorker, { type: 'open' }>): Promise<void> {
  const make = ({ contentType, size }: CompareSource) => new DocumentSession(contentType, size)
  session = new CompareSession(make(a), make(b), (state) => scope.postMessage({ type: 'state', state }))
  try {
    await Promise.all([read(session.a, a.url), read(session.b, b.url)])
  } catch {
    const message = 'The kept bytes of one of the answers could not be read any more. Send its request again.'
    session = undefined
    scope.postMessage({ type: 'state', state: { phase: 'failed', message } })
    return
  }
  whole = true
  compare()
}

function compare(): void {
  try {
    session?.compare(wanted)
  } catch (error) {
    const noRoom = error instanceof RangeError
    const message = noRoom
      ? 'There is not enough memory to compare these answers.'
      : 'These answers could not be compared.'
    scope.postMessage({ type: 'state', state: { phase: 'failed', message } })
  }
}

const stopped = new Set<number>()

async function exportDifferences({ id, form }: Extract<ToCompareWorker, { type: 'export' }>): Promise<void> {
  const control = createWorkControl<never>(
    () => undefined,
    () => stopped.has(id),
  )
  try {
    const value = await session?.export(form, control.breathe)
    scope.postMessage({ type: 'answer', id, value })
  } catch (error) {
    scope.postMessage({ type: 'refused', id, message: String(error) })
  } finally {
    stopped.delete(id)
  }
}

scope.onmessage = ({ data }) => {
  if (data.type === 'export') void exportDifferences(data)
  else if (data.type === 'stop') stopped.add(data.id)
  else if (data.type !== 'ask') {
    wanted = data.settings
    if (data.type === 'open') void open(data)
    else if (whole) compare()
  } else {
    try {
      scope.postMessage({ type: 'answer', id: data.id, value: session?.answer(data.run, data.name, data.input) })
    } catch (error) {
      scope.postMessage({ type: 'refused', id: data.id, message: String(error) })
    }
  }
}
