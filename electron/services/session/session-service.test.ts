import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyRequest } from '#shared/model/empty-request.ts'
import { createSessionService } from './session-service.ts'

const token = `dapi${'0123456789abcdef'.repeat(2)}`

test('a credential that was typed into a draft is in no file, and is asked for after a restart', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trowel-session-'))
  onTestFinished(() => rm(dataFolder, { recursive: true }))
  const service = () => createSessionService({ dataFolder, onProblem: () => undefined })
  const row = { enabled: true }
  const request = {
    ...emptyRequest(),
    url: `https://a.example.com/${token}`,
    params: [
      { name: 'access_token', value: 's3cr3t', in: 'query' as const, ...row },
      { name: 'page_token', value: 'cGFnZQ', in: 'query' as const, ...row },
    ],
    headers: [{ name: 'Authorization', value: 'Basic s3cr3t', ...row }],
    body: { type: 'json' as const, text: `{"personal_access_token": "${token}", "id": 12345678901234567890}` },
    auth: { type: 'bearer' as const, token: 's3cr3t' },
    variables: [
      { name: 'API_KEY', value: 's3cr3t' },
      { name: 'CATALOG', value: 'main' },
    ],
    captures: [{ name: 'RUN', path: '$.id', to: 'session' as const, secret: false, enabled: true }],
  }
  const tab = { id: '1', title: null, request, preview: false, dirty: true, pane: 'params' }
  const session = { tabs: [tab], activeTab: '1', favourites: [], recent: [], layout: {} }
  await service().save({ session, page: 'a', turn: 1 })
  const text = await readFile(join(dataFolder, 'session.json'), 'utf8')
  expect(text).not.toMatch(/s3cr3t|dapi0/)
  const [again] = (await service().load()).tabs
  expect(again?.request).toEqual({
    ...request,
    url: 'https://a.example.com/{{TYPED_API_TOKEN}}',
    params: [{ ...request.params[0], value: '{{TYPED_ACCESS_TOKEN}}' }, request.params[1]],
    headers: [{ name: 'Authorization', value: 'Basic {{TYPED_API_TOKEN}}', ...row }],
    body: { type: 'json', text: '{"personal_access_token": "{{TYPED_API_TOKEN}}", "id": 12345678901234567890}' },
    auth: { type: 'bearer', token: '{{TYPED_TOKEN}}' },
    variables: [{ name: 'API_KEY', secret: true }, request.variables[1]],
  })
})

test('a save that is overtaken by a later one of the same page changes nothing; another page is another matter', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'trowel-session-'))
  onTestFinished(() => rm(dataFolder, { recursive: true }))
  const service = createSessionService({ dataFolder, onProblem: () => undefined })
  const save = (page: string, turn: number) =>
    service.save({
      session: { tabs: [], activeTab: null, favourites: [`${page}${turn}`], recent: [], layout: {} },
      page,
      turn,
    })
  await save('a', 7)
  await Promise.all([save('a', 9), save('a', 8)])
  expect((await service.load()).favourites).toEqual(['a9'])
  await save('a', 8)
  expect((await service.load()).favourites).toEqual(['a9'])
  await save('b', 1)
  expect((await service.load()).favourites).toEqual(['b1'])
})
