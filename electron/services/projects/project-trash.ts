import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { writeFileAtomic } from '../storage/atomic-write.ts'
import { errorCodeOf, fileUnwritable } from '../storage/file-errors.ts'
import type { Queue } from '../storage/queue.ts'
import { topmost } from './organise.ts'
import { isOwnSibling } from './requests/siblings.ts'
import { fileOf, type ProjectTree, parentOf } from './tree/project-tree.ts'

const keptMs = 30 * 24 * 3600 * 1000
const manifestName = 'trash.json'
const Manifest = z.object({
  project: z.string(),
  /** `files` are names in the trash and the paths that they had. */
  items: z.array(z.object({ path: z.string(), files: z.array(z.object({ name: z.string(), path: z.string() })) })),
})

/** Removed collections, folders and requests, in `<data>/trash/<id>`, for 30 days. */
export interface ProjectTrash {
  /** Gives the id to bring them back by. */
  remove(paths: readonly string[]): Promise<string>
  restore(id: string): Promise<string[]>
}

export function createProjectTrash(options: {
  dataFolder: string
  projectFolder: string
  tree: ProjectTree
  queue: Queue
}): ProjectTrash {
  const { projectFolder, tree, queue } = options
  const trashFolder = join(options.dataFolder, 'trash')
  void sweep(trashFolder)

  return {
    remove: (paths) =>
      queue.run(async () => {
        const items: z.output<typeof Manifest>['items'] = []
        let count = 0
        for (const path of topmost(paths)) {
          const entry = await tree.find(path)
          const names = entry.kind === 'folder' ? [] : await readdir(tree.absolute(parentOf(path)))
          const own = names
            .filter((name) => isOwnSibling(fileOf(path), name))
            .map((name) => `${parentOf(path)}/${name}`)
          items.push({ path, files: [path, ...own].map((one) => ({ name: `${++count}-${basename(one)}`, path: one })) })
        }
        const id = randomUUID()
        const folder = join(trashFolder, id)
        await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
          throw fileUnwritable(folder, error)
        })
        // Written first: what lies in the trash can always be brought back.
        await writeFileAtomic(
          join(folder, manifestName),
          JSON.stringify({ project: projectFolder, items }, null, 2),
          0o600,
        )
        for (const { path, files } of items) {
          for (const file of files) await carry(tree.absolute(file.path), join(folder, file.name))
          await tree.refresh([path])
        }
        return id
      }),
    restore: (id) =>
      queue.run(async () => {
        const gone = () => new AppError('not_found', 'It is no longer in the trash.')
        if (!/^[0-9a-f-]{36}$/.test(id)) throw gone()
        const folder = join(trashFolder, id)
        const text = await readFile(join(folder, manifestName), 'utf8').catch(() => Promise.reject(gone()))
        const { project, items } = Manifest.parse(JSON.parse(text))
        if (project !== projectFolder) throw gone()
        for (const { path } of items) {
          if (await stat(tree.absolute(path)).catch(() => null)) {
            throw new AppError('conflict', `There is a "${path}" again.`, { remedy: 'Rename it, then undo once more.' })
          }
        }
        for (const { files } of items) {
          for (const file of files.toReversed()) {
            await mkdir(dirname(tree.absolute(file.path)), { recursive: true })
            await carry(join(folder, file.name), tree.absolute(file.path))
          }
        }
        await rm(folder, { recursive: true, force: true })
        const paths = items.map(({ path }) => path)
        await tree.refresh(paths.flatMap(withParents))
        return paths
      }),
  }
}

/** A folder that came back with what lies in it. */
function withParents(path: string): string[] {
  const parents: string[] = []
  for (let at = path; at !== ''; at = parentOf(at)) parents.unshift(at)
  return parents
}

async function carry(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return
    if (errorCodeOf(error) !== 'EXDEV') throw fileUnwritable(to, error)
    await cp(from, to, { recursive: true, preserveTimestamps: true })
    await rm(from, { recursive: true, force: true })
  }
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (info?.isDirectory() && Date.now() - info.mtimeMs > keptMs) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
    }
  }
}
