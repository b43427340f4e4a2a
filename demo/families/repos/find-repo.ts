import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { WorkspaceObject } from '../workspace/workspace-object.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'
import type { GitFolder } from './git-folder.ts'

export interface Repo {
  /** Digits: the id of the folder in the workspace. */
  id: string
  path: string
  git: GitFolder
}

/** By path. Git folders live in the tree of the workspace and nowhere else. */
export function reposOf(store: Store): readonly Repo[] {
  return [...objectsOf(store)].flatMap(asRepo).toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findRepo(parameters: Parameters, store: Store): Repo {
  const id = parameters.requiredIntegerText('repo_id')
  const repo = reposOf(store).find((each) => each.id === id)
  if (repo === undefined) throw doesNotExist(`Repo could not be found with id: ${id}.`)
  return repo
}

/** Of a tag the platform names no branch. */
export function describeRepo({ id, path, git }: Repo): JsonObject {
  const { url, provider, branch, commit, patterns } = git
  return {
    id: numberOf(id),
    path,
    url,
    provider,
    ...(branch === null ? {} : { branch }),
    head_commit_id: commit,
    ...(patterns === null ? {} : { sparse_checkout: { patterns } }),
  }
}

function asRepo([path, object]: readonly [string, WorkspaceObject]): Repo[] {
  return object.type === 'REPO' ? [{ id: object.id, path, git: object.git }] : []
}
