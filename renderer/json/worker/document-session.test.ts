import { expect, test } from 'vitest'
import { DocumentSession } from './document-session.ts'
import { sniff } from './sniff.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function read(text: string | Uint8Array, contentType: string | null = 'application/json'): DocumentSession {
  const session = new DocumentSession(contentType, null)
  const bytes = typeof text === 'string' ? encode(text) : text
  if (bytes.length > 0) session.append(bytes)
  session.finish()
  return session
}

test.each([
  ['application/json; charset=utf-8', '{"a":1}', 'json', null],
  ['application/scim+json', '[]', 'json', null],
  [null, '  {"a":1}', 'json', 'The server sent no content type. By its first bytes this is JSON.'],
  ['text/plain', '{"a":1}', 'json', 'The server calls this text/plain, but it is JSON.'],
  ['application/json', '<!DOCTYPE html><p>', 'html', 'The server calls this application/json, but it is an HTML page.'],
  ['text/html', '<div>', 'html', null],
  ['application/xml', '<a/>', 'xml', null],
  ['text/plain', 'PERMISSION_DENIED: no', 'text', null],
  ['application/json', '12', 'json', null],
  ['application/octet-stream', '\u0000\u0001', 'binary', null],
  ['application/octet-stream', 'id,name\n1,a\n2,b\n', 'csv', null],
  ['text/csv', 'one', 'csv', null],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'xml', null],
  ['application/json', '', 'empty', null],
])('%s with %j is %s', (contentType, text, kind, mismatch) => {
  expect(sniff(contentType, encode(text))).toMatchObject({ kind, mismatch })
})

test.each([
  ['PAR1\x15\x04\x15', 'Parquet file'],
  ['Obj\x01\x04\x14', 'Avro file'],
  ['ARROW1\x00\x00', 'Arrow file'],
  ['\xff\xff\xff\xff\x10\x00\x00\x00', 'Arrow stream'],
  ['%PDF-1.7\n', 'PDF document'],
  ['PK\x03\x04\x14\x00', 'ZIP archive'],
  ['\x1f\x8b\x08\x00', 'gzip archive'],
  ['RIFF\x24\x00\x00\x00WEBPVP8 ', 'WebP image'],
])('%j is a %s, whatever the server calls it', (text, format) => {
  const head = Uint8Array.from(text, (character) => character.charCodeAt(0))
  expect(sniff('application/octet-stream', head)).toMatchObject({ format, mismatch: null })
  expect(sniff('application/json', head).mismatch).toMatch(/but it is an? /)
})

test('words that only look like a mark are text', () => {
  expect(sniff('text/plain', encode('ORCHESTRATION of PAR1'))).toMatchObject({ kind: 'text', mismatch: null })
})

test('texts in UTF-16 are shown in their characters, with a mark or without', () => {
  const wide = (text: string) => new Uint8Array(new Uint16Array(Array.from(text, (c) => c.charCodeAt(0))).buffer)
  for (const text of ['\ufeffhello, world', 'hello, world']) {
    const session = read(wide(text), 'text/plain')
    expect(session.state).toMatchObject({ kind: 'text', format: 'text in UTF-16LE' })
    expect(session.answer('whole', { form: 'received' })).toContain('hello, world')
  }
})

test('images are known by their first bytes', () => {
  expect(sniff('image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toMatchObject({
    kind: 'image',
    format: 'PNG image',
  })
})

test('rows can be read while bytes still arrive', () => {
  const session = new DocumentSession('application/json', null)
  session.append(
    encode('{"clusters":[{"cluster_id":"1234-567890-patch123","spark_context_id":1234567890123456789},{"clus'),
  )
  expect(session.state).toMatchObject({ kind: 'json', done: false, rows: 6 })
  expect(session.answer('rows', { from: 4, to: 5 }).rows[0]).toMatchObject({ text: '1234567890123456789' })
})

test('text that only begins like JSON is text; JSON that is broken stays JSON and says where', () => {
  expect(read('[12:00:01] started', 'text/plain').state).toMatchObject({ kind: 'text', rows: 0, problem: null })
  expect(read('[12:00:01] started').state).toMatchObject({ kind: 'json', problem: { offset: 3 } })
})

test('a text in another charset is shown in its characters', () => {
  const session = read(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'text/plain; charset=iso-8859-1')
  expect(session.answer('whole', { form: 'received' })).toBe('café')
})

test('pretty and received lines come from one text, and the width can change', () => {
  const session = read('{"id":1234567890123456789,"b":[1.10]}')
  const lines = (form: 'pretty' | 'received', columns: number) =>
    session.answer('lines', { form, columns, from: 0, to: 99 }).lines.map((line) => line.text)
  expect(lines('pretty', 80)).toEqual(['{', '  "id": 1234567890123456789,', '  "b": [', '    1.10', '  ]', '}'])
  expect(lines('received', 80)).toEqual(['{"id":1234567890123456789,"b":[1.10]}'])
  expect(lines('received', 20)).toEqual(['{"id":12345678901234', '56789,"b":[1.10]}'])
})

test('opening and closing answers the row and makes older rows stale', () => {
  const session = read('{"a":{"b":1},"c":{"d":2}}')
  const { revision } = session.state
  expect(session.answer('toggle', { node: 3 })).toBe(3)
  expect(session.state.revision).toBeGreaterThan(revision)
  expect(session.state.rows).toBe(4)
  expect(session.answer('parentRow', { node: 2 })).toBe(1)
  expect(session.answer('parentRow', { node: 0 })).toBe(-1)
  expect(session.answer('facts', { node: 2 })).toMatchObject({ pathText: '.a.b', kind: 'number', number: '1' })
})

test('of an answer that is too large the beginning is shown, and it is said', () => {
  const item = '{"name":"nächtlich","id":1234567890123456789},'
  const chunk = encode(item.repeat(100))
  const limit = 10_000
  const session = new DocumentSession('application/json', 1_000_000_000, limit)
  session.append(encode('{"jobs":['))
  let taken = 0
  while (session.append(chunk)) taken++
  session.finish()
  expect(taken).toBe(Math.floor((limit - 9) / chunk.length))
  const { state } = session
  expect(state).toMatchObject({ kind: 'json', done: true, cut: true, problem: null, failure: null, invalidUtf8: null })
  expect(state.received).toBeLessThanOrEqual(limit)
  expect(state.received).toBeGreaterThan(limit - 4)
  session.answer('openToDepth', { depth: 9 })
  const { rows } = session.answer('rows', { from: 0, to: 10_000 })
  expect(rows.at(-2)?.depth).toBeGreaterThan(0)
  const sent = ['', '"nächtlich"', '1234567890123456789']
  expect(rows.slice(2).map((row) => row.text)).toEqual(rows.slice(2).map((_, at) => sent[at % 3]))
  expect(session.answer('facts', { node: 1 })).toMatchObject({ pathText: '.jobs', size: state.received - 8 })
  const last = session.answer('whole', { form: 'received' })
  expect(last).not.toContain('\ufffd')
  expect(session.answer('lines', { form: 'pretty', columns: 80, from: 0, to: 4 }).lines[2]?.text).toBe('    {')
})

test('an answer that just fits is whole', () => {
  const session = new DocumentSession('application/json', 9, 9)
  expect(session.append(encode('[1,2,3,4]'))).toBe(true)
  session.finish()
  expect(session.state).toMatchObject({ cut: false, done: true, values: 5, problem: null })
})

test('what can be exported: the list of the answer, and the value that is selected', () => {
  const text = '{"info":{"tags":[{"a":1}]},"clusters":[{"id":1},{"id":2}],"next":null}'
  const { list, selected } = read(text).answer('exportParts', { node: 1 })
  expect(list).toMatchObject({ path: '.clusters', count: 2 })
  expect(text.slice(list?.range.from, list?.range.to)).toBe('[{"id":1},{"id":2}]')
  expect(selected).toMatchObject({ path: '.info', range: { from: 8, to: 26 } })
  expect(read('{"a":1}\n{"a":2}').answer('exportParts', { node: null })).toEqual({
    list: { path: '.', range: { from: 0, to: 15 }, count: 2 },
    selected: null,
  })
  expect(read('[1,2]').answer('exportParts', { node: null }).list).toBeNull()
})
