import { expect, onTestFinished, test } from 'vitest'
import type { Request } from '#shared/model/request.ts'
import { startPeer } from './testing/peer.ts'
import { startSender } from './testing/sender.ts'

async function protectedSender() {
  const peer = await startPeer((response) => response.end('done'))
  const sender = await startSender({ protected: true, plain: { HOST: peer.origin } })
  onTestFinished(async () => {
    await sender.close()
    await peer.close()
  })
  const ask = (method: string, path: string, more: Partial<Request> = {}, confirmed = false) =>
    sender.ask({ url: `{{HOST}}${path}`, method, ...more }, { confirmed })
  return { ask, peer }
}
const json = (text: string): Partial<Request> => ({ body: { type: 'json', text } })

test.each<[string, string, Partial<Request>, string]>([
  ['DELETE', '/api/2.0/x', {}, 'DELETE removes'],
  ['PUT', '/api/2.0/permissions/jobs/1', {}, 'PUT replaces'],
  ['PATCH', '/api/2.0/x', {}, 'PATCH changes'],
  ['POST', '/api/2.0/clusters/delete', {}, '"delete" can remove'],
  ['POST', '/api/2.1/clusters/permanent-delete', {}, '("permanent")'],
  ['POST', '/api/2.2/jobs/reset', {}, '("reset")'],
  ['POST', '/api/2.0/ai-search/x/indexes/i:removeData', {}, '("remove")'],
  ['POST', '/api/2.0/clusters/edit/', {}, '("edit")'],
  ['POST', '/api/2.0/dbfs/put', json('{}'), '("put")'],
  ['POST', '/api/2.0/workspace/import', json('{"path":"/x","overwrite" : true}'), 'overwrites'],
  ['POST', '/api/2.0/sql/statements', json('{"statement":"drop table x"}'), 'says "drop"'],
  ['POST', '/api/2.0/preview/sql/queries/123', json('{}'), 'changes what the address names'],
  ['POST', '/somewhere/else', {}, 'none of the known operations'],
  ['PURGE', '/api/2.0/x', {}, 'not known to be harmless'],
])('%s %s asks first in a protected environment', async (method, path, more, reason) => {
  const { ask, peer } = await protectedSender()
  await expect(ask(method, path, more)).rejects.toMatchObject({
    code: 'confirmation_required',
    message: expect.stringContaining('dev is a protected environment.'),
    detail: { environment: 'dev', reason: expect.stringContaining(reason) },
  })
  expect(peer.connections()).toBe(0)
})

test.each<[string, string, Partial<Request>]>([
  ['GET', '/api/2.0/clusters/delete', {}],
  ['HEAD', '/x', {}],
  ['POST', '/api/2.1/clusters/create', json('{}')],
  ['POST', '/api/2.2/jobs/run-now', json('{}')],
  ['POST', '/api/2.0/workspace/import', json('{"overwrite": false}')],
  ['POST', '/api/2.0/sql/statements', json('{"statement":"select 1"}')],
  ['POST', '/api/2.1/unity-catalog/catalogs', json('{"name":"x"}')],
])('%s %s does not ask', async (method, path, more) => {
  const { ask } = await protectedSender()
  await expect(ask(method, path, more)).resolves.toMatchObject({ status: 200 })
})

test('what is confirmed is sent', async () => {
  const { ask } = await protectedSender()
  await expect(ask('DELETE', '/x', {}, true)).resolves.toMatchObject({ text: 'done' })
})
