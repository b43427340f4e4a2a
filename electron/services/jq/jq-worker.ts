import { parentPort, workerData } from 'node:worker_threads'
import { filterErrors } from './filter-errors.ts'
import { type JqProgram, openJq } from './jq-program.ts'
import { Refused, runJob } from './jq-run.ts'
import type { FromThread, JqJob } from './messages.ts'

/** So many bytes may wait to be taken over before the thread rests. */
const highWater = 8 * 1024 ** 2

const port = parentPort!

function post(message: FromThread, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

function run(jq: JqProgram, job: JqJob): void {
  const pending = new Int32Array(job.pending)
  const piece = (bytes: Uint8Array<ArrayBuffer>) => {
    const size = bytes.byteLength
    post({ type: 'piece', bytes }, [bytes.buffer])
    let waiting = Atomics.add(pending, 0, size) + size
    while (waiting > highWater) {
      Atomics.wait(pending, 0, waiting)
      waiting = Atomics.load(pending, 0)
    }
  }
  try {
    const facts = runJob(jq, job, { post, piece })
    post({ type: 'done', facts })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    post({ type: 'refused', reason: error.reason, places: filterErrors(error.text), text: error.text })
  }
}

// No waiting at the top level: the desktop shell is built as CommonJS.
void openJq((workerData as { module: WebAssembly.Module }).module).then((jq) => {
  port.on('message', (job: JqJob) => run(jq, job))
})
