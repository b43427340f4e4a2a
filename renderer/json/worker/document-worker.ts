import { DocumentSession } from './document-session.ts'
import type { AskMessage, FromWorker, OpenMessage, ToWorker, WorkMessage, Works } from './protocol.ts'
import { findRunners } from './works/find.ts'
import { openKeyRunners } from './works/open-key.ts'
import type { Runners } from './works/work.ts'
import { createWorkControl } from './works/work-control.ts'

/** The part of a worker's global scope that is used here; the page's types do not know it. */
interface WorkerScope {
  postMessage(message: FromWorker): void
  onmessage: ((event: { data: ToWorker }) => void) | null
}

const scope = globalThis as unknown as WorkerScope
const stateEveryMs = 100
const breatheEveryMs = 24
let session = new DocumentSession(null, null)

function post(message: FromWorker): void {
  scope.postMessage(message)
}

function tell(): void {
  post({ type: 'state', state: session.state })
}

async function open({ url, contentType, size }: OpenMessage): Promise<void> {
  session = new DocumentSession(contentType, size)
  try {
    const response = await fetch(url)
    if (!response.ok || !response.body) throw new Error('gone')
    let told = 0
    let breathed = performance.now()
    for await (const chunk of response.body) {
      session.append(chunk)
      const now = performance.now()
      if (now - told > stateEveryMs) {
        tell()
        told = now
      }
      if (now - breathed > breatheEveryMs) {
        // Questions wait as messages: let them in between two pieces.
        await new Promise((resume) => setTimeout(resume, 0))
        breathed = performance.now()
      }
    }
    session.finish()
  } catch {
    session.finish('The kept bytes of this answer could not be read any more. Send the request again.')
  }
  tell()
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

const runners: Runners<Works> = { ...findRunners, ...openKeyRunners }
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
  else stopped.add(data.id)
}
