import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { descendantsOf, makeDirectories, objectAt, removeObject } from './object-tree.ts'
import { readWorkspacePath } from './workspace-path.ts'
import { objectsOf } from './workspace-tree.ts'

const kept = new Set(['/', '/Users', '/Shared', '/Repos', `/Users/${workspaceUser}`])

export function mkdirs({ parameters }: ApiRequest, store: Store): Answer {
  makeDirectories(objectsOf(store), readWorkspacePath(parameters).path, store)
  return emptyAnswer()
}

export function deleteObject({ parameters }: ApiRequest, store: Store): Answer {
  const tree = objectsOf(store)
  const { path } = readWorkspacePath(parameters)
  const recursive = parameters.flag('recursive') ?? false
  const object = objectAt(tree, path)
  if (kept.has(path)) throw new PlatformError(400, 'DIRECTORY_PROTECTED', `Folder ${path} is protected.`)
  // A Git folder goes with all that is in it; only plain folders are guarded.
  if (object.type === 'DIRECTORY' && !recursive && descendantsOf(tree, path).length > 0) {
    throw new PlatformError(400, 'DIRECTORY_NOT_EMPTY', `Folder (${path}) is not empty`)
  }
  removeObject(tree, path)
  return emptyAnswer()
}
