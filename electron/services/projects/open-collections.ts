import type { Events } from '../events.ts'
import type { Files } from '../files/files.ts'
import type { Ports } from '../ports.ts'
import { createQueue } from '../storage/queue.ts'
import { type Adopt, createAdopt } from './adopt.ts'
import { type CollectionsService, createCollectionsService } from './collections-service.ts'
import { createOrganiser, type Organiser } from './organise.ts'
import { createProjectTrash, type ProjectTrash } from './project-trash.ts'
import { createRequestStore } from './requests/request-store.ts'
import { createProjectTree, type ProjectTree } from './tree/project-tree.ts'

/** The collections of a project: read when they are first asked for, and watched until `close`. */
export interface Collections {
  tree: ProjectTree
  service: CollectionsService
  organiser: Organiser
  trash: ProjectTrash
  adopt: Adopt
  close(): void
}

export function openCollections(deps: { ports: Ports; files: Files; events: Events }): Collections {
  const { ports, files, events } = deps
  const { projectFolder, dataFolder, log } = ports
  const queue = createQueue()
  const tree = createProjectTree({
    projectFolder,
    log,
    onChanged() {
      events.changed('collections')
      events.changed('git')
    },
  })
  const store = createRequestStore(projectFolder, files)
  return {
    tree,
    service: createCollectionsService({ tree, store, queue }),
    organiser: createOrganiser({ tree, store, queue }),
    adopt: createAdopt({ tree, queue }),
    trash: createProjectTrash({ dataFolder, projectFolder, tree, queue }),
    close: tree.close,
  }
}
