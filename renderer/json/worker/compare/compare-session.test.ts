import { expect, test } from 'vitest'
import { DocumentSession } from '../document-session.ts'
import type { CompareSettings, CompareState } from './compare-protocol.ts'
import { CompareSession } from './compare-session.ts'

function sessionOf(text: string): DocumentSession {
  const session = new DocumentSession('application/json', null)
  session.append(new TextEncoder().encode(text))
  session.finish()
  return session
}

test('what is asked about differences that are gone is refused: the rows are others by now', () => {
  let state: CompareState | undefined
  const session = new CompareSession(sessionOf('{"a":1,"b":1}'), sessionOf('{"a":2,"b":2}'), (told) => {
    state = told
  })
  const compare = (change: Partial<CompareSettings>): number => {
    session.compare({ mode: 'tree', byValue: false, onlyChanges: false, ignore: [], ...change })
    return state?.phase === 'ready' ? state.run : -1
  }
  const first = compare({})
  expect(session.answer(first, 'pattern', { row: 1 })).toBe('.a')
  const second = compare({ onlyChanges: true, mode: 'text' })
  expect(() => session.answer(first, 'pattern', { row: 1 })).toThrow()
  expect(session.answer(second, 'step', { row: -1, by: 1 })).toMatchObject({ at: 1 })
})
