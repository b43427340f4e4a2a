import { expect, test } from 'vitest'
import { importPostman } from './postman/import-postman.ts'
import { reviewImport } from './review-import.ts'

const token = `dapi${'0123456789abcdef'.repeat(2)}`
const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'
const review = reviewImport(
  importPostman(
    JSON.stringify({
      info: { name: 'Night' },
      item: [
        {
          name: 'List',
          event: [{ listen: 'test', script: { exec: [`send("${token}")`, 'send("hook-s3cr3t")', 'done()'] } }],
          request: {
            url: `${host}/api/2.1/clusters/list`,
            header: [{ key: 'Authorization', value: `Bearer ${token}` }],
          },
        },
        {
          name: 'Tell',
          request: { url: 'https://hooks.example.net/x', header: [{ key: 'X-Api-Key', value: 'hook-s3cr3t' }] },
        },
      ],
    }),
  ),
)

test('a script can be read, with the credentials in it covered', () => {
  expect(review.notes.find(({ kind }) => kind === 'script')?.text).toBe('send("…")\nsend("…")\ndone()')
})

test('a credential says which requests use it, and where they go', () => {
  expect(review.secrets).toEqual([
    { name: 'DATABRICKS_TOKEN', environment: null, count: 1, places: ['Night / List'], hosts: ['{{DATABRICKS_HOST}}'] },
    { name: 'X_API_KEY', environment: null, count: 1, places: ['Night / Tell'], hosts: ['hooks.example.net'] },
  ])
  expect(JSON.stringify(review)).not.toMatch(/dapi|s3cr3t/)
})

test('hosts are counted, those of workspaces first', () => {
  expect(review.hosts).toEqual([
    { host: host.slice(8), requests: 1, becomes: '{{DATABRICKS_HOST}}' },
    { host: 'hooks.example.net', requests: 1, becomes: null },
  ])
})

test('of too many notes those stay that tell the most', () => {
  const note = (kind: 'secret' | 'dropped', at: number) => ({ place: `${at}`, kind, message: '' })
  const notes = Array.from({ length: 30_000 }, (_, at) => note(at % 3 === 0 ? 'dropped' : 'secret', at))
  const review = reviewImport({ collections: [], environments: [], notes })
  expect(review.notes).toHaveLength(20_001)
  expect(review.notes.filter(({ kind }) => kind === 'dropped')).toHaveLength(10_001)
  expect(review.notes.at(-1)?.message).toBe('10000 more are not listed.')
})
