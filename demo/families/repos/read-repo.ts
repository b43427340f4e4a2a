import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, malformedRequest, missingField } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { credentialsOf } from '../git-credentials/credential.ts'
import { gitProvider } from '../git-credentials/providers.ts'
import { readWorkspacePath, workspacePath } from '../workspace/workspace-path.ts'
import type { GitFolder } from './git-folder.ts'

const mostCharacters = 500
const sixHours = 21_600_000

/** Where a new Git folder goes and what it is a copy of, checked. */
export function readNewRepo(parameters: Parameters, store: Store): { path: string; git: GitFolder } {
  const url = parameters.requiredText('url')
  const name =
    url.length > mostCharacters
      ? undefined
      : /^https?:\/\/[^\s/?#]+\/(?:[^\s?#]+\/)?([^\s/?#]+?)(?:\.git)?\/?$/.exec(url)?.[1]
  if (name === undefined) {
    throw invalidParameter(`${url.slice(0, 200)} is not the HTTPS address of a Git repository.`)
  }
  const provider = gitProvider(parameters.requiredText('provider'))
  const { path } = parameters.has('path')
    ? readWorkspacePath(parameters)
    : workspacePath(`/Repos/${workspaceUser}/${name}`)
  if (/^\/Repos(\/|$)/.test(path) && path.split('/').length !== 4) {
    throw invalidParameter(`A Git folder below /Repos has a path like /Repos/{folder}/{repo-name}, not ${path}.`)
  }
  checkCredential(parameters, store)
  const patterns = parameters.has('sparse_checkout') ? readPatterns(parameters) : null
  const commit = headOf(url, 'main', store)
  return { path, git: { url, provider, branch: 'main', tag: null, commit, patterns } }
}

/** What the Git folder becomes by an update request: another branch or tag, or the latest commit of the same. */
export function readUpdate(parameters: Parameters, git: GitFolder, store: Store): GitFolder {
  const branch = readReference(parameters, 'branch')
  const tag = readReference(parameters, 'tag')
  if (branch !== undefined && tag !== undefined) throw invalidParameter('Only one of branch and tag can be given.')
  parameters.flag('dangerously_force_discard_all')
  checkCredential(parameters, store)
  const patterns = parameters.has('sparse_checkout') ? readPatterns(parameters) : git.patterns
  if (git.patterns === null && patterns !== null) {
    throw invalidParameter('Sparse checkout can only be used in Git folders that were created with it.')
  }
  if (tag !== undefined) {
    // A tag stays where it is, however late it is asked for.
    return { ...git, branch: null, tag, commit: fingerprint(`${git.url} tag ${tag}`, 40), patterns }
  }
  if (branch === undefined) return { ...git, patterns }
  return { ...git, branch, tag: null, commit: headOf(git.url, branch, store), patterns }
}

/** Somebody pushes to every branch every six hours. */
function headOf(url: string, branch: string, { clock }: Store): string {
  return fingerprint(`${url} ${branch} ${Math.floor(clock.now() / sixHours)}`, 40)
}

function readReference(parameters: Parameters, name: 'branch' | 'tag'): string | undefined {
  const value = parameters.text(name)
  if (value === undefined || value === '') return undefined
  if (value.length > 250 || !/^(?![./-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\]+(?<![./])$/.test(value)) {
    throw invalidParameter(`${value.slice(0, 200)} is not a valid name of a ${name}.`)
  }
  return value
}

function readPatterns(parameters: Parameters): readonly string[] {
  if (parameters.object('sparse_checkout') === undefined) throw malformedRequest('sparse_checkout must be an object.')
  const patterns = parameters.texts('sparse_checkout.patterns')
  if (patterns.length === 0) throw missingField('sparse_checkout.patterns')
  if (patterns.length > 100 || patterns.some((pattern) => pattern.length > mostCharacters)) {
    throw invalidParameter('sparse_checkout takes no more than 100 patterns of 500 characters.')
  }
  return patterns
}

function checkCredential(parameters: Parameters, store: Store): void {
  const id = parameters.integerText('git_credential_id')
  if (id !== undefined && !credentialsOf(store).has(id)) throw doesNotExist(`Git credential ${id} does not exist.`)
}
