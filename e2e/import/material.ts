import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from '../fixtures/test.ts'

export const token = `dapi${'0123456789abcdef'.repeat(2)}`
export const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'
const header = [{ key: 'Authorization', value: `Bearer ${token}` }]

/** A Postman collection with folders, a token, a script and something that cannot be carried over. */
export const collection = {
  info: { name: 'Night work' },
  variable: [{ key: 'region', value: 'westeurope' }],
  item: [
    {
      name: 'Compute',
      item: [
        { name: 'List clusters', request: { url: `${host}/api/2.1/clusters/list`, header } },
        {
          name: 'Start cluster',
          event: [{ listen: 'test', script: { exec: ['pm.test("ok")', `send("${token}")`] } }],
          request: { method: 'POST', url: `${host}/api/2.1/clusters/start`, header },
          response: [{ name: 'Saved' }],
        },
      ],
    },
    { name: 'Tell the others', request: { method: 'POST', url: 'https://hooks.example.net/x' } },
  ],
}

/** Puts a file beside the project, as a download lies there; answers its path. */
export async function fileWith(folders: Folders, name: string, content: unknown): Promise<string> {
  const path = join(folders.project, '..', name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
