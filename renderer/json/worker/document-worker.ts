import { bodyChunks } from './body-chunks.ts'
import { DocumentSession } from './document-session.ts'
import type { AskMessage, FromWorker, OpenMessage, ToWorker, WorkMessage, Works } from './protocol.ts'
import { rowsInBlock } from './row-cache.ts'
import { findRunners } from './works/find.ts'
import { layOutRunners } from './works/lay-out.ts'
import { openKeyRunners } from './works/open-key.ts'
import { tableChartRunners } from './works/table-chart.ts'
import { tableCopyRunners } from './works/table-copy.ts'
import { tableExportRunners } from './works/table-export.ts'
import { tableRunners } from './works/table-works.ts'
import { wholeTextRunners } from './works/whole-text.ts'
import type { Runners } from './works/work.ts'
import { createWorkControl, rest } from './works/work-control.ts'

/** The part of a worker's global scope that is used here; the page's types do not know it. */
interface WorkerScope {
  postMessage(message: FromWorker): void
  onmessage: ((event: { data: ToWorker }) => void) | null
}

const scope = globalThis as unknown as WorkerScope
const stateEveryMs = 100
const breatheEveryMs = 24
const gone = 'The kept bytes of this answer could not be read any more. Send the request again.'
const noMemory = 'There is not enough memory to show all of this answer. Save it to a file to have all of it.'
let session = new DocumentSession(null, null)

function post(message: FromWorker): void {
  scope.postMessage(message)
}

function tell(): void {
  post({ type: 'state', state: session.state })
}

/** With the rows that the page would ask for next: the way there and back takes longer than to read them. */
function tellFirst(): void {
  const rows = session.answer('rows', { from: 0, to: rowsInBlock })
  post({ type: 'state', state: session.state, rows })
}

let source = ''
/** Ends the reading that goes on. */
let stopReading: AbortController | null = null

function open({ url, contentType, size }: OpenMessage): Promise<void> {
  session = new DocumentSession(contentType, size)
  source = url
  return read()
}

/** Reads the body from where the session is. */
async function read(): Promise<void> {
  const stopping = new AbortController()
  stopReading = stopping
  try {
    const response = await fetch(source)
    if (!response.ok || !response.body) throw new Error('gone')
    let told = 0
    let breathed = performance.now()
    for await (const chunk of bodyChunks(response.body, session.state.received)) {
      if (stopping.signal.aborted) {
        session.stop()
        break
      }
      if (!session.append(chunk)) break
      const now = performance.now()
      if (told === 0) {
        if (session.state.kind === null) continue
        tellFirst()
        told = now
      } else if (now - told > stateEveryMs) {
        tell()
        told = now
      }
      if (now - breathed > breatheEveryMs) {
        await rest()
        breathed = performance.now()
      }
    }
    if (!session.state.stopped) session.finish()
  } catch (error) {
    session.finish(error instanceof RangeError ? noMemory : gone)
  }
  stopReading = null
  tell()
}

function readOn(): void {
  if (!session.state.stopped) return
  session.goOn()
  tell()
  void read()
}

function answer({ id, name, input }: AskMessage): void {
  try {
    const before = session.state.revision
    const value = session.answer(name, input as never)
    if (session.state.revision !== before) tell()
    post({ type: 'answer', id, value })
  } catch (error) {
    post({ type: 'refused', id, message: error instanceof Error ? error.message : String(error) })
  }
}

const runners: Runners<Works> = {
  ...findRunners,
  ...layOutRunners,
  ...openKeyRunners,
  ...tableChartRunners,
  ...tableCopyRunners,
  ...tableExportRunners,
  ...tableRunners,
  ...wholeTextRunners,
}
const stopped = new Set<number>()

async function work({ id, name, input }: WorkMessage): Promise<void> {
  const about = session
  const control = createWorkControl<unknown>(
    (value) => post({ type: 'progress', id, value }),
    () => stopped.has(id),
  )
  try {
    const before = about.state.revision
    const value = await runners[name](input as never, about.context, control as never)
    if (about.state.revision !== before) tell()
    post({ type: 'answer', id, value })
  } catch (error) {
    post({ type: 'refused', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    stopped.delete(id)
  }
}

scope.onmessage = ({ data }) => {
  if (data.type === 'open') void open(data)
  else if (data.type === 'ask') answer(data)
  else if (data.type === 'work') void work(data)
  else if (data.type === 'stop') stopped.add(data.id)
  else if (data.type === 'readOn') readOn()
  else stopReading?.abort()
}
