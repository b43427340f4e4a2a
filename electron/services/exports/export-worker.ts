import { answerCalls } from '../threads/answer-calls.ts'
import type { ExportCalls } from './messages.ts'
import { writeExport } from './write-export.ts'

answerCalls<ExportCalls>({
  async write(job, { progress, transfer }) {
    const written = await writeExport(job, progress)
    for (const { bytes } of written.files) transfer(bytes.buffer)
    return written
  },
})
