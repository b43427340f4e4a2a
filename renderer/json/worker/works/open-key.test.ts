import { expect, test } from 'vitest'
import { DocumentSession } from '../document-session.ts'
import { openKeyRunners } from './open-key.ts'
import { createWorkControl } from './work-control.ts'

function sessionOf(value: unknown): DocumentSession {
  const session = new DocumentSession('application/json', null)
  session.append(new TextEncoder().encode(JSON.stringify(value)))
  session.finish()
  return session
}

function keysShown({ context: { json } }: DocumentSession): string[] {
  return json.rows(0, 1_000).map((row) => row.key ?? '-')
}

const list = Array.from({ length: 3 }, (_, at) => ({
  id: at,
  tags: { a: 1 },
  more: { tags: { b: 2 }, other: { c: 3 } },
}))

test('all that stands under a key is opened, and what is around it', async () => {
  const session = sessionOf({ list })
  session.context.json.expansion.openToDepth(2)
  const tags = session.context.json.rows(0, 100).findIndex((row) => row.key === 'tags')
  expect(tags).toBe(-1)
  session.context.json.expansion.openToDepth(3)
  const node = session.context.json.rows(0, 100).find((row) => row.key === 'tags')!.node
  const control = createWorkControl<number>(
    () => undefined,
    () => false,
  )
  const row = await openKeyRunners.openKey({ node }, session.context, control)
  expect(session.context.json.rows(row, row + 1)[0]?.node).toBe(node)
  const one = ['-', 'id', 'tags', 'a', 'more', 'tags', 'b', 'other']
  expect(keysShown(session)).toEqual(['-', 'list', ...one, ...one, ...one])
})

test('a work that nobody waits for any more ends, and the tree is as it was', async () => {
  const session = sessionOf(Array.from({ length: 20_000 }, () => ({ tags: {} })))
  const { json } = session.context
  const rows = json.rowCount
  let time = 0
  let rests = 0
  const control = createWorkControl<number>(
    () => undefined,
    () => ++rests > 1,
    () => (time += 100),
  )
  await expect(openKeyRunners.openKey({ node: 2 }, session.context, control)).rejects.toThrow('Stopped')
  expect(rests).toBe(2)
  json.expansion.redraw()
  expect(json.rowCount).toBe(rows)
})
