import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#demo/clock.ts'
import { startDemo } from '#demo/start-demo.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from '#services/testing/open-services.ts'
import type { Request } from '#shared/model/request.ts'
import { exampleFor } from '#shared/operations/example.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { matchOperation } from '#shared/operations/match-operation.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { requestFor } from '#shared/operations/request-for.ts'
import { misfit } from '#shared/operations/testing/misfit.ts'

/** The documented errors of operations whose example names something that a fresh workspace cannot have. */
const refused: Readonly<Record<string, string>> = {
  // Blocks go to a file that is being written; its handle comes from the call that opens it.
  'dbfs.addBlock@2.0': 'RESOURCE_DOES_NOT_EXIST',
  'dbfs.close@2.0': 'RESOURCE_DOES_NOT_EXIST',
}

/** What the platform's reference shows in its answers but its published schemas leave out. */
const beyondSchemas: readonly [operations: RegExp, fault: RegExp][] = [
  [/^clusters\.(get|list)@/, /\.pinned_by_user_name is not in the schema$/],
  // Version 2.0 has one task a job, at the top; the published schema is that of 2.2.
  [/^jobs\.list@2\.0$/, /\.settings\.\w+_task is not in the schema$/],
  [/^jobs\.listRuns@2\.0$/, /\.task is not in the schema$/],
]

/** The general form of calls that every kind of object also has as its own: they answer on the same path. */
const general = /^permissions\./

let folders: Folders
let opened: OpenServices
let file: string
let upload: string
beforeAll(async () => {
  folders = await makeFolders()
  upload = await mkdtemp(join(tmpdir(), 'trowel-upload-'))
  file = join(upload, 'example.txt')
  await writeFile(file, 'a file\n')
  const clock = manualClock()
  opened = await openServices(folders, { startDemo: (token) => startDemo({ token: token.reveal(), clock }) })
})
afterAll(async () => {
  await opened.dispose()
  await folders.remove()
  await rm(upload, { recursive: true, force: true })
})

/** What the page sends when the example of an operation is filled in: the required parts, or all sensible ones. */
async function fill(operation: Operation, full: boolean): Promise<Request> {
  const { path, query, body } = await exampleFor(operation, { full })
  const { params, ...request } = await requestFor(operation)
  const filled: Request = {
    ...request,
    params: [
      ...params.filter((param) => param.in === 'path').map((param) => ({ ...param, value: path[param.name] ?? '' })),
      ...query.map(([name, value]) => ({ name, value, in: 'query' as const, enabled: true })),
    ],
  }
  if (body !== null && request.body.type === 'json') return { ...filled, body: { type: 'json', text: body } }
  if (request.body.type === 'file') return { ...filled, body: { ...request.body, file: await choose() } }
  if (request.body.type !== 'multipart') return filled
  const binary = operation.params.filter((param) => param.format === 'binary').map((param) => param.name)
  const chosen = await choose()
  const fields = request.body.fields.map(({ value, ...field }) =>
    binary.includes(field.name) ? { ...field, file: chosen } : { ...field, ...(value === undefined ? {} : { value }) },
  )
  return { ...filled, body: { type: 'multipart', fields } }
}

/** A file, as somebody picks it in the page. */
const choose = () => opened.services.registerFile(file)

interface Reply {
  status: number
  url: string
  text: string
}

async function send(request: Request): Promise<Reply> {
  const response = await opened.call('request.send', { request, environment: 'Demo', confirmed: true })
  const body = await opened.services.assets(new globalThis.Request(`http://localhost/bodies/${response.bodyId}`))
  const text = await body.text()
  await opened.call('bodies.release', { bodyIds: [response.bodyId] })
  return { status: response.status, url: response.request.url, text }
}

/** As `JSON.parse` reads it, without the nulls by which older calls say that there is no value. */
function read(text: string): unknown {
  return JSON.parse(text, (_name, value: unknown) => (value === null ? undefined : value))
}

/** What is wrong with the answer to an operation's own example; null for nothing. */
async function faultOf(operation: Operation, reply: Reply): Promise<string | null> {
  const fault = await anyFaultOf(operation, reply)
  const known = beyondSchemas.some(([operations, text]) => operations.test(operation.id) && text.test(fault ?? ''))
  return known ? null : fault
}

async function anyFaultOf({ id, response }: Operation, { status, text }: Reply): Promise<string | null> {
  const expected = refused[id]
  if (expected !== undefined) {
    const refusal = status >= 400 && (JSON.parse(text) as { error_code?: string }).error_code === expected
    return refusal ? null : `answers ${status} ${text.slice(0, 160)} instead of ${expected}`
  }
  if (status < 200 || status > 299) return `answers ${status} ${text.slice(0, 160)}`
  if (!response || response.empty || response.binary || response.headersOnly) return null
  if (response.ref) return misfit(read(text), { $ref: `#/schemas/${response.ref}` })
  return response.type === 'array' && !Array.isArray(JSON.parse(text)) ? 'answers with no array' : null
}

const shape = (path: string) => path.replace(/\{\w+\}/g, '{}')

test.each([
  ['minimal', false],
  ['full', true],
])(
  'every operation, sent with its %s example, reaches its own path and gets an answer that fits its schema',
  async (_, full) => {
    const faults: string[] = []
    const list = await loadOperationList()
    for (const { id, method, path } of list) {
      const operation = await loadOperation(id)
      await opened.call('demo.reset', null)
      const reply = await send(await fill(operation, full))
      const match = await matchOperation(method, reply.url)
      const reached = list.find((other) => other.id === match?.operationId)
      const own = reached !== undefined && (shape(reached.path) === shape(path) || general.test(id))
      if (!own) faults.push(`${id}: ${method} ${reply.url} is ${reached?.id}`)
      const fault = await faultOf(operation, reply)
      if (fault !== null) faults.push(`${id}: ${method} ${reply.url} ${fault}`)
    }
    expect(faults).toEqual([])
  },
  120_000,
)
