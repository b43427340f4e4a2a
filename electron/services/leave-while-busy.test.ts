import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsForTests } from './interchange/testing/imports-for-tests.ts'
import { requestWith } from './projects/testing/project-for-tests.ts'
import { openServices } from './testing/open-services.ts'

const imports = importsForTests()

async function leave(): Promise<void> {
  await imports.app.dispose()
}
async function comeBack(): Promise<void> {
  imports.app = await openServices(imports.folders)
}
/** The files of the project, once it is there. */
const filesIn = (path: string) => readdir(join(imports.folders.projectFolder, path)).catch(() => [])

test('a send that ends with the app is in the history', async () => {
  const asked = Promise.withResolvers<void>()
  const server = createServer(() => asked.resolve()).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const request = requestWith({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/run-now` })
  const stopping = new AbortController()
  const sending = imports.app.call('request.send', { request, environment: null, confirmed: true }, stopping.signal)
  const failed = expect(sending).rejects.toMatchObject({ code: 'cancelled' })
  await asked.promise
  // As the shells do it: the page goes first, and takes its calls along.
  stopping.abort()
  await leave()
  await failed
  server.closeAllConnections()
  server.close()
  await comeBack()
  const filter = { text: '', status: null, operationId: null, environment: null, from: null, to: null, pinned: false }
  const { entries } = await imports.app.call('history.list', { filter, before: null, limit: 10 })
  expect(entries).toMatchObject([{ method: 'GET', url: request.url, status: null, error: 'cancelled' }])
})

test('an import that ends with the app leaves nothing behind', async () => {
  const item = Array.from({ length: 2000 }, (_, at) => ({ name: `${at}`, request: 'https://a.example.com' }))
  const review = await imports.read({ info: { name: 'Large' }, item })
  const taking = expect(imports.all(review, null)).rejects.toMatchObject({ code: 'cancelled' })
  while ((await filesIn('collections')).length === 0) await new Promise((next) => setImmediate(next))
  await leave()
  expect(await filesIn('collections')).toEqual([])
  await taking
  await comeBack()
})

test('what is being moved when the app ends has moved, all of it', async () => {
  const { app } = imports
  const [from, to] = await Promise.all(
    ['From', 'To'].map((name) => app.call('collections.createFolder', { parent: null, name })),
  )
  const names = Array.from({ length: 20 }, (_, at) => `r${at}`)
  const made = await Promise.all(
    names.map((name) => app.call('collections.createRequest', { parent: from!.path, name, request: requestWith() })),
  )
  const paths = made.map(({ path }) => path)
  const moving = app.call('collections.move', { paths, parent: to!.path, before: null })
  await leave()
  expect(await filesIn(from!.path)).toEqual(['folder.yaml'])
  expect((await filesIn(to!.path)).length).toBe(names.length + 1)
  await moving
  await comeBack()
})
