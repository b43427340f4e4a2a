import type { Input, Output, Progress } from '#shared/contract/contract.ts'
import type { CallContext } from '#shared/contract/define.ts'
import { fileNameFor } from '../storage/file-name.ts'
import { allItems } from './all-items.ts'
import type { JournalDeps } from './handlers.ts'
import { htmlReport } from './html-report.ts'
import { markdownReport } from './markdown-report.ts'
import { type ReportForm, readSend } from './report.ts'

const forms: Record<Input<'journal.export'>['form'], { make: () => ReportForm; extension: string }> = {
  markdown: { make: markdownReport, extension: 'md' },
  html: { make: htmlReport, extension: 'html' },
}

/** Writes a session line by line: only one answer is held at a time. */
export async function exportSession(
  { history, bodies }: JournalDeps,
  { session: id, form, answers }: Input<'journal.export'>,
  { signal, progress }: CallContext<Progress<'journal.export'>>,
): Promise<Output<'journal.export'>> {
  const session = await history.call('session', id)
  const report = forms[form].make()
  const writer = bodies.create()
  let size = 0
  const write = async (text: string) => {
    const bytes = Buffer.from(text.toWellFormed())
    size += bytes.length
    if (!writer.write(bytes)) await writer.drained()
  }
  try {
    const total = session.sends + session.notes
    let done = 0
    let number = 0
    await write(report.begin(session))
    for await (const item of allItems(history.call, id)) {
      signal.throwIfAborted()
      if (item.type === 'note') await write(report.note(item.text))
      else {
        number += 1
        const withAnswer = answers === 'all' || (answers === 'bookmarked' && item.bookmarked)
        await write(report.send(await readSend(history.call, item, number, withAnswer)))
      }
      done += 1
      progress({ done, total: Math.max(total, done) })
    }
    await write(report.end())
    await writer.end()
  } catch (error) {
    await writer.end()
    bodies.release([writer.id])
    throw error
  }
  return {
    bodyId: writer.id,
    size,
    name: `${fileNameFor(session.name, new Set(), 'journal')}.${forms[form].extension}`,
  }
}
