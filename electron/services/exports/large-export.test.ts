import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract.ts'
import { fromErrorData } from '#shared/errors.ts'
import type { ExportKindId } from '#shared/interchange/export/kinds.ts'
import { failure } from '../projects/testing/project-for-tests.ts'
import { type Folders, makeFolders, type OpenServices, openServices } from '../testing/open-services.ts'

const count = 10_000
const collection = 'collections/large'
const one = `${collection}/folder-7/request-7.yaml`

let folders: Folders
let app: OpenServices
beforeAll(async () => {
  folders = await makeFolders()
  const root = join(folders.projectFolder, collection)
  for (let folder = 0; folder < 100; folder += 1) {
    await mkdir(join(root, `folder-${folder}`), { recursive: true })
    const files = Array.from({ length: count / 100 }, (_, at) => {
      const number = folder + 100 * at
      const text = `name: Request ${number}\nmethod: POST\nurl: "{{DATABRICKS_HOST}}/api/2.2/jobs/run-now"\nbody:\n  type: json\n  text: '{"job_id": 1234567890123456${number}}'\n`
      return writeFile(join(root, `folder-${folder}`, `request-${number}.yaml`), text)
    })
    await Promise.all(files)
  }
  app = await openServices(folders)
  await app.call('collections.tree', null)
}, 120_000)
afterAll(async () => {
  await app.dispose()
  await folders.remove()
})

/** `onRead` is called once all requests are read and the files are about to be written. */
function exportAll(
  kind: ExportKindId,
  { onProgress = () => {}, onRead = () => {} }: { onProgress?: () => void; onRead?: () => void },
  signal = new AbortController().signal,
): Promise<Output<'exports.write'>> {
  return new Promise((resolve, reject) => {
    void app.services.serve(
      'exports.write',
      { paths: [collection], kind, environments: [] },
      {
        signal,
        emit(frame) {
          if (frame.type === 'result') resolve(frame.value as Output<'exports.write'>)
          if (frame.type === 'error') reject(fromErrorData(frame.error))
          if (frame.type !== 'progress') return
          onProgress()
          const { done, total } = frame.value as { done: number; total: number }
          if (done === total) onRead()
        },
      },
    )
  })
}

const filesLeft = async () => {
  const all = await readdir(join(folders.dataFolder, 'bodies'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return all.filter((each) => each.isFile()).map(({ name }) => name)
}

test.each(['postman', 'curl-script'] as const)(
  'while 10,000 requests are written as %s, other calls are answered',
  async (kind) => {
    const answered: string[] = []
    let others: Promise<void> | undefined
    const ask = async () => {
      for (let turn = 1; turn <= 5; turn += 1) {
        const { name } = await app.call('collections.read', { path: one })
        answered.push(name)
      }
    }
    const { files, requests, left } = await exportAll(kind, { onRead: () => (others = ask()) })
    expect(answered).toEqual(Array(5).fill('Request 7'))
    expect([requests, left, files.length]).toEqual([count, 0, 1])
    await others
    const [file] = files
    const text = await (await app.services.assets(new Request(`http://localhost/bodies/${file!.bodyId}`))).text()
    expect(Buffer.byteLength(text)).toBe(file!.size)
    expect(text.match(/1234567890123456\d+/g)).toHaveLength(count)
    await app.call('bodies.release', { bodyIds: [file!.bodyId] })
  },
  120_000,
)

test.each(['onProgress', 'onRead'] as const)(
  'an export that is stopped leaves no file (%s)',
  async (when) => {
    const controller = new AbortController()
    const stopped = exportAll('postman', { [when]: () => controller.abort() }, controller.signal)
    expect(await failure(stopped)).toMatchObject({ code: 'cancelled' })
    expect(await filesLeft()).toEqual([])
  },
  120_000,
)
