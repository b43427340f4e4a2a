/** Saves drafts and a request file over and over, as fast as it can, until it is killed. Prints the number of each save that is done. */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeProjectFile } from '../../projects/write-project-file.ts'
import { createSessionService } from '../../session/session-service.ts'

const [folder = '.', from = '0'] = process.argv.slice(2)
const session = createSessionService({ dataFolder: folder, onProblem: ({ message }) => writeSync(2, message) })
const options = { followRedirects: true, connectTimeoutMs: 1, idleTimeoutMs: 1, totalTimeoutMs: 1 }

for (let count = Number(from) + 1; ; count++) {
  // Of another length each time: a torn file would show.
  const text = `${count} ${'x'.repeat((count * 7919) % 20_000)} ${count}`
  const body = { type: 'json' as const, text }
  const request = { method: 'PUT', url: 'u', params: [], headers: [], body, auth: { type: 'none' as const }, options }
  const tab = { id: 'a', title: null, request, preview: false, dirty: true, pane: 'body' }
  const drafts = { tabs: [tab], activeTab: 'a', favourites: [], recent: [], layout: {} }
  await session.save({ session: drafts, page: 'a', turn: count })
  await writeProjectFile(join(folder, 'request.yaml'), `name: ${count}\ndocs: ${text}\nend: ${count}\n`)
  writeSync(1, `${count}\n`)
}
