import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { AppError } from '#shared/errors.ts'
import { emptyRequest, type Request } from '#shared/model/request.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from '../../testing/open-services.ts'

export const requestWith = (change: Partial<Request> = {}): Request => ({
  ...emptyRequest(),
  url: '{{DATABRICKS_HOST}}/api/2.1/clusters/get',
  ...change,
})

export const failure = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error('It worked.')),
    (error: unknown) => error as AppError,
  )

/** An empty project with its services, a new one for each test of the file. */
export function projectForTests() {
  let folders: Folders
  let app: OpenServices
  beforeEach(async () => {
    folders = await makeFolders()
    app = await openServices(folders)
  })
  afterEach(async () => {
    await app.dispose()
    await folders.remove()
  })
  const at = (path: string) => join(folders.projectFolder, path)
  return {
    get folders() {
      return folders
    },
    get app() {
      return app
    },
    /** For tests that start the services again. */
    set app(next: OpenServices) {
      app = next
    },
    at,
    textOf: (path: string) => readFile(at(path), 'utf8'),
    makeFolder: async (name: string, parent: string | null = null) =>
      (await app.call('collections.createFolder', { parent, name })).path,
    make: (parent: string, name: string, change: Partial<Request> = {}) =>
      app.call('collections.createRequest', { parent, name, request: requestWith(change) }),
    /** The tree as a person sees it: names, indented. */
    async outline(): Promise<string[]> {
      const { nodes } = await app.call('collections.tree', null)
      return nodes.map(({ path, name }) => `${'  '.repeat(path.split('/').length - 2)}${name}`)
    },
    /** Waits for a push after what another program does. */
    async noticed(change: () => Promise<void>): Promise<void> {
      await app.call('collections.tree', null)
      const told = new Promise<void>((resolve) => {
        const stop = app.services.subscribe(({ domain }) => {
          if (domain !== 'collections') return
          stop()
          resolve()
        })
      })
      await change()
      await told
    },
  }
}
