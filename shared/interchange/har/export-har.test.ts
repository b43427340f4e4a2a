import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRequest, type Request } from '../../model/request.ts'
import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection, ImportNote } from '../imported.ts'
import { anyCollection } from '../testing/any-collection.ts'
import { whatIsSent } from '../testing/what-is-sent.ts'
import { exportHar } from './export-har.ts'
import { importHar } from './import-har.ts'

const nobody = () => undefined

/** HAR does not tell a call that is to go out unsigned from one that was recorded without its sign-in. */
const signed = (request: Request): Request =>
  request.auth.type === 'none' ? { ...request, auth: { type: 'environment' } } : request

test('the calls of a collection go into a HAR file and come back the same', () => {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const back = importHar(exportHar(collection, nobody))
      const calls = ({ item, folders }: ReturnType<typeof requestsIn>[number]) => ({
        name: [...folders, item.name].join(' / '),
        ...whatIsSent(signed(item.request)),
      })
      expect(requestsIn(back.collections[0]!).map(calls)).toEqual(requestsIn(collection).map(calls))
    }),
    { numRuns: 200 },
  )
})

test('an entry has all that HAR 1.2 asks for', () => {
  const request: Request = {
    ...emptyRequest(),
    method: 'POST',
    url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now',
    params: [{ name: 'a b', value: '1&2', in: 'query', enabled: true }],
    body: { type: 'json', text: '{"job_id": 12345678901234567890}' },
  }
  const collection: ImportedCollection = {
    name: 'C',
    variables: [],
    items: [{ type: 'request', name: 'Run', request }],
  }
  const { log } = JSON.parse(exportHar(collection, nobody))
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'Trowel' }, pages: [{ title: 'C' }] })
  expect(log.entries[0]).toMatchObject({
    startedDateTime: '1970-01-01T00:00:00.000Z',
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    response: { status: 0 },
    request: {
      method: 'POST',
      url: '{{DATABRICKS_HOST}}/api/2.2/jobs/run-now?a%20b=1%262',
      queryString: [{ name: 'a b', value: '1&2' }],
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Authorization', value: 'Bearer {{DATABRICKS_TOKEN}}' },
      ],
      postData: { mimeType: 'application/json', text: '{"job_id": 12345678901234567890}' },
    },
  })
})

test('what HAR does not know is told with its place', () => {
  const request: Request = {
    ...emptyRequest(),
    headers: [{ name: 'X', value: 'y', enabled: false }],
    body: { type: 'file', file: { id: '1', name: 'a.bin', size: 3 }, contentType: 'application/octet-stream' },
  }
  const notes: ImportNote[] = []
  exportHar(
    {
      name: 'C',
      variables: [{ name: 'A', value: '1', secret: false }],
      items: [
        { type: 'folder', name: 'F', variables: [], items: [{ type: 'request', name: 'R', docs: 'd', request }] },
      ],
    },
    (place, kind, message) => void notes.push({ place, kind, message }),
  )
  expect(notes.map(({ place, kind }) => `${kind}: ${place}`)).toEqual([
    'changed: C',
    'dropped: C',
    'dropped: C / F / R',
    'dropped: C / F / R',
    'file: C / F / R',
  ])
})
