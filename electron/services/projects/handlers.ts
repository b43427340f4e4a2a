import type { collections } from '#shared/contract/collections.ts'
import type { Handlers } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors.ts'
import type { Ports } from '../ports.ts'
import type { Collections } from './open-collections.ts'
import { searchRequests } from './search-requests.ts'
import { parentOf, rootPath } from './tree/project-tree.ts'

export function createCollectionsHandlers(
  { tree, service, organiser, trash }: Collections,
  ports: Ports,
): Handlers<typeof collections> {
  return {
    tree: () => tree.tree(),
    read: ({ path }) => service.read(path),
    hashes: ({ paths }) => service.hashes(paths),
    search: ({ text }) => searchRequests(tree, text),
    folder: ({ path }) => service.folder(path),
    async saveFolder({ path, settings }) {
      await service.saveFolder(path, settings)
      return null
    },
    compare: ({ path, ...draft }) => service.compare(path, draft),
    save: ({ path, base, ...draft }) => service.save(path, base, draft),
    createRequest: ({ parent, name, ...draft }) => organiser.createRequest(parent, name, draft),
    createFolder: async ({ parent, name }) => ({ path: await organiser.createFolder(parent, name) }),
    rename: async ({ path, name }) => ({ moved: await organiser.rename(path, name) }),
    move: async ({ paths, parent, before }) => ({ moved: await organiser.move(paths, parent, before) }),
    duplicate: async ({ paths, parent }) => ({ paths: await organiser.duplicate(paths, parent) }),
    remove: async ({ paths }) => ({ trash: await trash.remove(paths) }),
    restore: async ({ trash: id }) => ({ paths: await trash.restore(id) }),
    async reveal({ path }) {
      if (!ports.showInFolder) {
        throw new AppError('unsupported', 'A browser cannot open a folder.', { remedy: 'Copy its path.' })
      }
      if (path === null) {
        await ports.showInFolder(ports.projectFolder)
        return null
      }
      const { kind } = await tree.find(path)
      await ports.showInFolder(tree.absolute(kind === 'folder' ? path : parentOf(path) || rootPath))
      return null
    },
  }
}
