import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOffset, pageTokens } from '../../http/page-token.ts'
import { quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { alreadyExists, demandParent, makeDirectories, objectAt, removeObject } from '../workspace/object-tree.ts'
import { parentOf, workspacePath } from '../workspace/workspace-path.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'
import { checkOut } from './check-out.ts'
import { describeRepo, findRepo, reposOf } from './find-repo.ts'
import { readNewRepo, readUpdate } from './read-repo.ts'

const all = '/api/2.0/repos'
const one = `${all}/{repo_id}`
const pageSize = 20
const mostRepos = 200

export const repoRoutes: readonly Route[] = [
  { method: 'POST', path: all, handle: createRepo },
  { method: 'GET', path: all, handle: listRepos },
  { method: 'GET', path: one, handle: getRepo },
  { method: 'PATCH', path: one, handle: updateRepo },
  { method: 'DELETE', path: one, handle: deleteRepo },
]

function createRepo({ parameters }: ApiRequest, store: Store): Answer {
  const tree = objectsOf(store)
  const { path, git } = readNewRepo(parameters, store)
  if (tree.has(path)) throw alreadyExists(path)
  if (reposOf(store).length >= mostRepos)
    throw quotaExceeded(`A workspace holds no more than ${mostRepos} Git folders.`)
  // The caller's own folder is there as soon as it is needed; any other has to be made.
  if (parameters.has('path')) demandParent(tree, path)
  else makeDirectories(tree, parentOf(path), store)
  checkOut(tree, path, git, store)
  return jsonAnswer(describeRepo({ id: objectAt(tree, path).id, path, git }))
}

/** Always in pages of the same size; the token has the same name in the request and in the answer. */
function listRepos({ parameters }: ApiRequest, store: Store): Answer {
  const prefix = parameters.text('path_prefix')
  const start = prefix === undefined || prefix === '' ? '/' : workspacePath(prefix).path
  const repos = reposOf(store).filter(({ path }) => path.startsWith(start))
  const offset = pageOffset(parameters.text('next_page_token'))
  const { next_page_token } = pageTokens(offset, pageSize, repos.length)
  const page = repos.slice(offset, offset + pageSize)
  return jsonAnswer({
    ...(page.length === 0 ? {} : { repos: page.map(describeRepo) }),
    ...(next_page_token === undefined ? {} : { next_page_token }),
  })
}

function getRepo({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeRepo(findRepo(parameters, store)))
}

function updateRepo({ parameters }: ApiRequest, store: Store): Answer {
  const { path, git } = findRepo(parameters, store)
  checkOut(objectsOf(store), path, readUpdate(parameters, git, store), store)
  return emptyAnswer()
}

function deleteRepo({ parameters }: ApiRequest, store: Store): Answer {
  removeObject(objectsOf(store), findRepo(parameters, store).path)
  return emptyAnswer()
}
