import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { childrenOf, objectAt } from './object-tree.ts'
import { describeObject, holdsOthers } from './workspace-object.ts'
import { readWorkspacePath } from './workspace-path.ts'
import { objectsOf } from './workspace-tree.ts'

export function getStatus({ parameters }: ApiRequest, store: Store): Answer {
  const { path, show } = readWorkspacePath(parameters)
  return jsonAnswer(describeObject(show(path), objectAt(objectsOf(store), path)))
}

/** A notebook or file lists itself; of an empty folder the platform leaves the field out. */
export function listObjects({ parameters }: ApiRequest, store: Store): Answer {
  const { path, show } = readWorkspacePath(parameters)
  const since = parameters.integer('notebooks_modified_after') ?? Number.NEGATIVE_INFINITY
  const tree = objectsOf(store)
  const object = objectAt(tree, path)
  const found = holdsOthers(object) ? childrenOf(tree, path) : [[path, object] as const]
  const objects = found
    .filter(([, each]) => each.type !== 'NOTEBOOK' || each.modified > since)
    .map(([child, each]) => describeObject(show(child), each))
  return jsonAnswer(objects.length === 0 ? {} : { objects })
}
