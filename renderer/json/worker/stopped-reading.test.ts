import { expect, test } from 'vitest'
import { DocumentSession } from './document-session.ts'
import { tableRunners } from './works/table-works.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const control = { progress: () => undefined, breathe: () => Promise.resolve() }

test('reading that was stopped shows what came, without a fault, and goes on where it ended', async () => {
  const text = `{"jobs":[${Array.from({ length: 30 }, (_, at) => `{"job_id":123456789012345678${at},"name":"é"}`).join(',')}]}`
  const bytes = encode(text)
  const session = new DocumentSession('application/json', bytes.length)
  session.append(bytes.slice(0, 300))
  session.stop()
  expect(session.state).toMatchObject({ kind: 'json', done: true, stopped: true, problem: null, received: 300 })
  const table = () => tableRunners.tableShape({ source: 1 }, session.context, control)
  // The item that is cut off is no row yet.
  const before = (await table()).rows
  expect(session.answer('facts', { node: 1 }).pathText).toBe('.jobs')
  session.goOn()
  expect(session.state).toMatchObject({ done: false, stopped: false })
  session.append(bytes.slice(300))
  session.finish()
  expect(session.state).toMatchObject({ done: true, stopped: false, problem: null, received: bytes.length })
  const { rows, columns } = await table()
  expect(rows).toBe(30)
  expect(before).toBeLessThan(10)
  expect(columns.map(({ title, present }) => [title, present])).toEqual([
    ['job_id', 30],
    ['name', 30],
  ])
  expect(session.answer('whole', { form: 'received' })).toBe(text)
})

test('a text that was stopped can be read as far as it came', () => {
  const session = new DocumentSession('text/plain; charset=iso-8859-1', null)
  session.append(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))
  session.stop()
  expect(session.answer('whole', { form: 'received' })).toBe('café')
  session.goOn()
  session.append(Uint8Array.of(0x20, 0xe9))
  session.finish()
  expect(session.answer('whole', { form: 'received' })).toBe('café é')
})
