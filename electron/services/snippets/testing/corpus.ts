import { emptyRequest, type Request } from '#shared/model/request.ts'
import { exampleFor } from '#shared/operations/example.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { requestFor } from '#shared/operations/request-for.ts'

/** Text that tries to get out of every kind of quotes. */
const hostile = [
  `it's`,
  `"double" and 'single'`,
  `'; touch canary; '`,
  `"; touch canary; "`,
  '$(touch canary)',
  '`touch canary`',
  '$'.concat('{DATABRICKS_TOKEN} $DATABRICKS_TOKEN $HOME'),
  '%PATH% %(x)s %s %n',
  '!! !history !$',
  'back\\slash \\n \\\\ end\\',
  '\\\' \\" \\$',
  'emoji 🧱 é ü 漢字',
  'a b  c',
  '-rf --output x',
  '@/etc/passwd',
  '@-',
  '=x',
  ':=1',
  'a=b&c=d;e#f?g',
  '{a,b}[1-3]{}',
  '<x> | > >> && || & ; *?',
  '~/x ~root',
  '1234567890123456789012345678901234567890',
  '0.10000000000000000000000000000000001e+400',
  'lone \ud800 surrogate',
  '"""triple""" \'\'\'quotes\'\'\'',
  '#{x} #comment',
  '$'.concat("{{ github.token }} {{'{{'}}"),
  'end of heredoc\nEOF\nrm x',
  '\u2018curly\u2019 \u201cquotes\u201d',
  '\u202eright to left\u202c',
  '\\u0027 \\x27 \\47',
]

/** What only text of several lines or with control characters has. */
const controls = [
  'two\nlines',
  'dos\r\nlines',
  'tab\tbell\u0007escape\u001b[31m\u007f',
  '\u001b[201~touch canary\n',
  '\u0085\u2028\u2029',
]

function request(more: Partial<Request>): Request {
  return { ...emptyRequest(), url: '{{DATABRICKS_HOST}}/api/2.0/preview/thing', ...more }
}

const param = (name: string, value: string, place: 'query' | 'path' = 'query') => ({
  name,
  value,
  in: place,
  enabled: true,
})
const header = (name: string, value: string) => ({ name, value, enabled: true })
const json = (value: unknown): Request['body'] => ({ type: 'json', text: JSON.stringify(value, null, 2) })
/** Braces that are no variables of the request. */
const escaped = (text: string) => text.replace(/\{\{/g, '{ {')

export function hostileRequests(): Request[] {
  const texts = [...hostile, ...controls].map(escaped)
  const inHeader = hostile.map(escaped).filter((text) => /^[\x20-\x7e]+$/.test(text) && text.trim() === text)
  /** Every second one, and so on: each place has its turn. */
  const each = (step: number) => texts.filter((_, at) => at % step === step - 1)
  return [
    ...texts.map((text) => request({ params: [param('filter', text), param(text, 'x')] })),
    ...each(2).map((text) =>
      request({ url: '{{DATABRICKS_HOST}}/api/2.0/x/{name}', params: [param('name', text, 'path')] }),
    ),
    ...texts.map((text) => request({ method: 'POST', body: json({ [text]: [text] }) })),
    ...each(2).map((text) =>
      request({ method: 'PUT', body: { type: 'text', text, contentType: 'text/x-sql; charset=utf-8' } }),
    ),
    ...each(3).map((text) =>
      request({ method: 'POST', body: { type: 'form', fields: [{ name: 'a b', value: text, enabled: true }] } }),
    ),
    ...inHeader.map((text) => request({ headers: [header('X-Note', text)] })),
    request({
      method: 'POST',
      body: { type: 'json', text: '{"id": 1234567890123456789012345678901234567890, "x": 1.50, "y": -0}' },
    }),
    request({ method: 'DELETE', body: json({ a: 1 }) }),
    request({ method: 'PATCH' }),
    request({ method: 'POST' }),
    request({ method: 'HEAD' }),
    request({ method: 'OPTIONS' }),
    request({ auth: { type: 'none' } }),
    request({ auth: { type: 'bearer', token: '{{OTHER.TOKEN}}' } }),
    request({ headers: [header('X-Empty', ''), header('Accept', 'application/json'), header('User-Agent', 'mine/1')] }),
    request({ headers: [header('X-Latin', 'café ü')] }),
    request({ headers: [header('X-Two', 'a'), header('X-Two', 'b')] }),
    request({ headers: [header('X-Key', 'a {{OTHER.TOKEN}} b!')], params: [param('token', '{{OTHER.TOKEN}}')] }),
    request({ url: '{{DATABRICKS_HOST}}/a/../b/./c', params: [param('x', '..')] }),
    request({ url: '{{DATABRICKS_HOST}}/a%7Eb/%41' }),
    request({ url: '{{DATABRICKS_HOST}}//double//slash/' }),
    request({ url: '{{DATABRICKS_HOST}}' }),
    request({ params: [param('a', ''), param('b', '1'), param('b', '2')] }),
    request({ body: json({ get: 'with body' }) }),
    request({ method: 'PROPFIND' }),
    request({ method: 'POST', body: { type: 'json', text: '-1' } }),
    request({
      method: 'POST',
      body: { type: 'text', text: `{{OTHER.TOKEN}} and ' {{DATABRICKS_TOKEN}}`, contentType: 'text/plain' },
    }),
  ]
}

/** Examples of operations, evenly taken from all of them. */
export async function exampleRequests(count: number): Promise<Request[]> {
  const list = await loadOperationList()
  const step = list.length / count
  const requests: Request[] = []
  for (let at = 0; at < count; at++) {
    const operation = await loadOperation(list[Math.floor(at * step)]!.id)
    const made = await requestFor(operation)
    const { path, query, body } = await exampleFor(operation, { full: at % 2 === 0 })
    if (made.body.type === 'file' || made.body.type === 'multipart') continue
    requests.push({
      ...made,
      params: [
        ...Object.entries(path).map(([name, value]) => param(name, value, 'path')),
        ...query.map(([name, value]) => param(name, value)),
      ],
      headers: [],
      body: body === null ? made.body : { type: 'json', text: body },
    })
  }
  return requests
}
