import { mkdir, readdir, rename } from 'node:fs/promises'
import { AppError } from '#shared/errors.ts'
import { fileUnwritable } from '../storage/file-errors.ts'
import { fileNameFor } from '../storage/file-name.ts'
import type { Queue } from '../storage/queue.ts'
import { folderFileName, printFolder } from './format/folder-file.ts'
import { stemOf } from './tree/entries.ts'
import { fileOf, type ProjectTree, rootPath } from './tree/project-tree.ts'
import { writeProjectFile } from './write-project-file.ts'

/** Takes a folder that was written elsewhere on the same disk into the project, in one step. */
export type Adopt = (from: string, name: string, parent: string | null) => Promise<string>

export function createAdopt({ tree, queue }: { tree: ProjectTree; queue: Queue }): Adopt {
  return (from, name, parent) =>
    queue.run(async () => {
      // What somebody wrote a moment ago is told by the watcher only a moment later.
      await tree.refresh([`${parent ?? rootPath}/${folderFileName}`])
      const folder = await tree.folder(parent)
      if (!folder) {
        throw new AppError('not_found', `There is no folder "${parent}".`, { remedy: 'Choose another folder.' })
      }
      const target = tree.absolute(parent ?? rootPath)
      try {
        await mkdir(target, { recursive: true })
        const taken = new Set((await readdir(target)).map((one) => stemOf(one).toLowerCase()).concat('folder'))
        const path = `${parent ?? rootPath}/${fileNameFor(name, taken, 'folder')}`
        await rename(from, tree.absolute(path))
        const { order } = folder.settings
        if (order.length > 0) {
          const text = printFolder({ ...folder.settings, order: [...order, fileOf(path)] }, folder.text ?? undefined)
          await writeProjectFile(tree.absolute(`${parent ?? rootPath}/${folderFileName}`), text)
        }
        await tree.refresh([path, ...(order.length > 0 ? [`${parent ?? rootPath}/${folderFileName}`] : [])])
        return path
      } catch (error) {
        throw error instanceof AppError ? error : fileUnwritable(target, error)
      }
    })
}
