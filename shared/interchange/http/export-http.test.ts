import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRequest, type Request } from '../../model/request.ts'
import { requestsIn } from '../export/requests-in.ts'
import type { ImportedCollection, ImportNote } from '../imported.ts'
import { anyCollection } from '../testing/any-collection.ts'
import { exportHttp, exportHttpEnvironments } from './export-http.ts'

const nobody = () => undefined
const row = (name: string, value: string) => ({ name, value, enabled: true })
const one = (request: Partial<Request>, name = 'R'): ImportedCollection => ({
  name: 'C',
  variables: [],
  items: [{ type: 'request', name, request: { ...emptyRequest(), ...request } }],
})

test('a collection is one file, a request behind each ###', () => {
  const collection: ImportedCollection = {
    name: 'Nightly jobs',
    docs: 'What runs at night.\n\n@prompt nobody',
    variables: [
      { name: 'POOL', value: '1234567890123456789', secret: false },
      { name: 'KEY', value: 'never', secret: true },
    ],
    items: [
      {
        type: 'folder',
        name: 'Jobs',
        variables: [],
        items: [
          {
            type: 'request',
            name: 'Run now',
            docs: '# Runs it',
            request: {
              ...emptyRequest(),
              method: 'POST',
              url: '{{DATABRICKS_HOST}}/api/2.2/jobs/{id}',
              params: [
                { name: 'id', value: 'a b', in: 'path', enabled: true },
                { ...row('q', 'x&y {{POOL}}'), in: 'query' },
              ],
              headers: [row('X-Trace', '{{TRACE}}')],
              body: { type: 'json', text: '{"job_id": 12345678901234567890}' },
              options: { ...emptyRequest().options, followRedirects: false },
            },
          },
        ],
      },
    ],
  }
  expect(exportHttp(collection, nobody)).toBe(`# Nightly jobs
# What runs at night.
#
# \\@prompt nobody

@POOL = 1234567890123456789
# KEY is a secret: give it its value where the editor keeps those.

### Jobs / Run now
# # Runs it
# @no-redirect
POST {{DATABRICKS_HOST}}/api/2.2/jobs/a%20b?q=x%26y%20{{POOL}}
Content-Type: application/json
X-Trace: {{TRACE}}
Authorization: Bearer {{DATABRICKS_TOKEN}}

{"job_id": 12345678901234567890}
`)
})

test('a form and parts are written as they are sent', () => {
  const form = exportHttp(
    one({ method: 'POST', body: { type: 'form', fields: [row('a b', '1&2'), row('c', '{{D}}')] } }),
    nobody,
  )
  expect(form).toContain(
    '\nContent-Type: application/x-www-form-urlencoded\nAuthorization: Bearer {{DATABRICKS_TOKEN}}\n\na%20b=1%262&c={{D}}\n',
  )
  const file = { id: '1', name: '../x y.txt', size: 1 }
  const parts = exportHttp(
    one({
      method: 'POST',
      auth: { type: 'none' },
      body: { type: 'multipart', fields: [row('a"b', '--part'), { name: 'f', enabled: true, file }] },
    }),
    nobody,
  )
  expect(parts).toContain(`Content-Type: multipart/form-data; boundary=part-2

--part-2
Content-Disposition: form-data; name="a%22b"

--part
--part-2
Content-Disposition: form-data; name="f"; filename="../x y.txt"

< ./.._x y.txt
--part-2--
`)
})

test.each(['### x', '{}\n###', '< /etc/passwd', ' <@ ./x', '<@latin1 x', '> {% client %}', '>> out.txt', '<> x'])(
  'a body with the line %j would be read as something else, so its request is left out and noted',
  (text) => {
    const notes: ImportNote[] = []
    const note = (place: string, kind: ImportNote['kind'], message: string) => void notes.push({ place, kind, message })
    const written = exportHttp(one({ method: 'PUT', body: { type: 'text', text, contentType: 'text/plain' } }), note)
    expect(written).not.toContain('PUT')
    expect(notes).toMatchObject([{ place: 'C / R', kind: 'dropped' }])
  },
)

test('XML and text with signs are no such lines', () => {
  for (const text of ['<a/>', '<?xml version="1.0"?>\n<a>\n  <b/>\n</a>', 'a < b > c']) {
    expect(
      exportHttp(one({ method: 'PUT', body: { type: 'text', text, contentType: 'application/xml' } }), nobody),
    ).toContain(`\n\n${text}\n`)
  }
})

test('whatever names and values hold, there are as many requests as were written', () => {
  fc.assert(
    fc.property(anyCollection, (collection) => {
      const text = exportHttp(collection, nobody)
      const heads = text.split('\n').filter((line) => line.startsWith('###'))
      expect(heads).toHaveLength(requestsIn(collection).length)
      const directives = text.split('\n').filter((line) => /^\s*(#|\/\/)\s*@/.test(line))
      expect(directives.every((line) => line === '# @no-redirect')).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('environments go into the file that editors read, without secrets', () => {
  const environments = [
    {
      name: 'dev',
      variables: [
        { name: 'A', value: '1.50', secret: false },
        { name: 'T', value: 'never', secret: true },
      ],
    },
  ]
  expect(JSON.parse(exportHttpEnvironments(environments))).toEqual({ dev: { A: '1.50', T: '' } })
})
