import { expect, test } from 'vitest'
import { DocumentSession } from '../document-session.ts'
import { wholeTextRunners } from './whole-text.ts'
import { Stopped } from './work.ts'

function sessionOf(text: string): DocumentSession {
  const session = new DocumentSession('application/json', null)
  session.append(new TextEncoder().encode(text))
  session.finish()
  return session
}

test('a large text is printed piece by piece, no token changed, also across the pieces', async () => {
  const item = '{"id":1234567890123456789,"n":1.10,"t":"a \\u00e9 é"}'
  const text = `[${Array.from({ length: 20_000 }, () => item).join(', ')}]`
  const session = sessionOf(text)
  const shares: number[] = []
  let rests = 0
  const control = {
    progress: (share: number) => void shares.push(share),
    breathe: () => {
      rests++
      return Promise.resolve()
    },
  }
  const compact = await wholeTextRunners.wholeText({ form: 'compact' }, session.context, control)
  expect(compact).toBe(text.replaceAll(', ', ','))
  const pretty = await wholeTextRunners.wholeText({ form: 'pretty' }, session.context, control)
  expect(pretty).toBe(session.answer('whole', { form: 'pretty' }))
  expect(rests).toBeGreaterThan(2)
})

test('it can be stopped on the way', async () => {
  const control = { progress: () => undefined, breathe: () => Promise.reject(new Stopped('Stopped')) }
  const running = wholeTextRunners.wholeText({ form: 'pretty' }, sessionOf('[1,2,3]').context, control)
  await expect(running).rejects.toThrow(Stopped)
})
