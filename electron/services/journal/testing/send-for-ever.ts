/** Starts a session and sends and notes, until it is killed. Prints the number of each send that is in the history. */
import { writeSync } from 'node:fs'
import { emptyRequest } from '#shared/model/request.ts'
import { openServices } from '../../testing/open-services.ts'

const [dataFolder = '.', url = ''] = process.argv.slice(2)
const app = await openServices({ dataFolder, projectFolder: dataFolder, remove: async () => undefined })
const session = await app.call('journal.start', { name: 'Killed' })
const kept = () => app.events.filter(({ domain }) => domain === 'history').length

for (let count = 1; ; count++) {
  const before = kept()
  const request = { ...emptyRequest(), auth: { type: 'none' as const }, url: `${url}/${count}` }
  await app.call('request.send', { request, environment: null, confirmed: true })
  while (kept() === before) await new Promise((later) => setImmediate(later))
  await app.call('journal.addNote', { session: session.id, text: `note ${count}`, after: null })
  writeSync(1, `${count}\n`)
}
