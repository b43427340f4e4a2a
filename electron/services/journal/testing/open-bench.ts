import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Input } from '#shared/contract/contract.ts'
import type { JournalItem } from '#shared/model/journal.ts'
import { emptyRequest, type Request } from '#shared/model/request.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from '../../testing/open-services.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Services and a server to send to. */
export interface Bench {
  app: OpenServices
  folders: Folders
  url: string
  /** What the server answers from now on. */
  answer: Answer
  /** "GET /path" of what arrived. */
  arrived: string[]
  send(request: Partial<Request>): Promise<unknown>
  /** Sends and notes of a session, in its order: "GET /path" and "# note". */
  lines(session: number): Promise<string[]>
  items(session: number): Promise<JournalItem[]>
  /** The bytes of an export, as text. */
  report(input: Input<'journal.export'>): Promise<string>
  /** Ends the services and opens them again on the same folders. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function openBench(): Promise<Bench> {
  const arrived: string[] = []
  const server: Server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`)
    bench.answer(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const folders = await makeFolders()
  const told = () => bench.app.events.filter(({ domain }) => domain === 'history').length
  const bench: Bench = {
    app: await openServices(folders),
    folders,
    url,
    arrived,
    answer: (_, response) => response.setHeader('content-type', 'application/json').end('{"id":12345678901234567890}'),
    async send(request) {
      const before = told()
      const whole: Request = { ...emptyRequest(), auth: { type: 'none' }, ...request, url: url + (request.url ?? '/') }
      const input = { request: whole, environment: null, confirmed: true }
      const sent = await bench.app.call('request.send', input).catch((error: { code: string }) => {
        // Refused before it left: nothing will be kept.
        if (/^(invalid|unresolved|missing)_/.test(error.code)) throw error
        return error
      })
      while (told() === before) await new Promise((later) => setImmediate(later))
      return sent
    },
    async items(session) {
      return (await bench.app.call('journal.items', { session, after: null, limit: 500 })).items
    },
    async lines(session) {
      const items = await bench.items(session)
      return items.map((one) =>
        one.type === 'note' ? `# ${one.text}` : `${one.entry.method} ${one.entry.url.replace(url, '')}`,
      )
    },
    async report(input) {
      const { bodyId } = await bench.app.call('journal.export', input)
      return (await bench.app.services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))).text()
    },
    async restart() {
      await bench.app.dispose()
      bench.app = await openServices(folders)
    },
    async close() {
      await bench.app.dispose()
      server.closeAllConnections()
      server.close()
      await folders.remove()
    },
  }
  return bench
}
