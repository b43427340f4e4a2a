import { resolve } from 'node:path'
import type { Services } from '#services/services.ts'
import type { Request } from '#shared/model/request.ts'
import type { Response } from '#shared/model/response.ts'
import type { Arguments } from './arguments.ts'
import { buildRequest } from './build-request.ts'
import type { Call } from './client.ts'
import { UsageError } from './usage.ts'

interface Context {
  services: Services
  call: Call
  signal: AbortSignal
  readInput: () => Promise<string>
  /** Bytes of the answer, as received; resolves when they are taken. */
  writeBody: (chunk: Uint8Array) => Promise<void>
  tell: (text: string) => void
}

/** `--body -` is text of standard input; `--body @FILE` is streamed from the file. JSON unless a header says otherwise. */
async function withBody(request: Request, body: string | undefined, context: Context): Promise<Request> {
  if (body === undefined) return request
  if (body === '-') return { ...request, body: { type: 'json', text: await context.readInput() } }
  if (!body.startsWith('@')) throw new UsageError('--body wants @FILE, or - for standard input.')
  const file = await context.services.registerFile(resolve(body.slice(1)))
  const contentType = request.body.type === 'file' ? request.body.contentType : 'application/json'
  return { ...request, body: { type: 'file', file, contentType } }
}

function head(response: Response): string {
  const lines = response.headers.map(([name, value]) => `${name}: ${value}`)
  return `HTTP/${response.httpVersion} ${response.status} ${response.statusText}\n${lines.join('\n')}\n\n`
}

/** Sends and writes the answer; the exit code: 0 below 400, 1 for 4xx and 5xx, 2 for an answer that broke off. */
export async function send(options: Arguments, context: Context): Promise<number> {
  const request = await withBody(await buildRequest(options.words, options.headers), options.body, context)
  const environment = options.environment ?? (await context.call('environments.list', null)).active
  const response = await context.call('request.send', { request, environment, confirmed: options.yes }, context.signal)
  if (options.include) context.tell(head(response))
  const body = await context.services.assets(new globalThis.Request(`http://localhost/bodies/${response.bodyId}`))
  if (body.body) for await (const chunk of body.body) await context.writeBody(chunk as Uint8Array)
  if (options.json) context.tell(`${JSON.stringify(response)}\n`)
  if (response.incomplete) {
    context.tell(`The answer broke off: ${response.incomplete.message}\n`)
    return 2
  }
  return response.status < 400 ? 0 : 1
}
