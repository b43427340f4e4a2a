import { lstat } from 'node:fs/promises'
import type { Comparison, OpenedRequest } from '#shared/contract/collections.ts'
import { AppError } from '#shared/errors.ts'
import type { FolderSettings, SavedRequest } from '#shared/model/collection.ts'
import type { Request } from '#shared/model/request.ts'
import { holdsToken } from '#shared/request/credentials.ts'
import { plainSecrets } from '#shared/request/plain-secrets.ts'
import type { Queue } from '../storage/queue.ts'
import { checkVariables } from '../variables/check-variables.ts'
import { folderFileName, printFolder } from './format/folder-file.ts'
import type { StoredRequest } from './requests/read-stored.ts'
import type { RequestStore } from './requests/request-store.ts'
import type { FolderEntry } from './tree/entries.ts'
import { type ProjectTree, parentOf } from './tree/project-tree.ts'
import { writeProjectFile } from './write-project-file.ts'

export interface Draft {
  request: Request
  docs?: string | undefined
  tags?: string[] | undefined
}

/** Reading and saving single requests and folders. */
export interface CollectionsService {
  /** Throws `not_found`, `file_damaged`. */
  read(path: string): Promise<OpenedRequest>
  hashes(paths: readonly string[]): Promise<{ path: string; hash: string | null }[]>
  compare(path: string, draft: Draft): Promise<Comparison>
  save(path: string, base: string | null, draft: Draft): Promise<OpenedRequest>
  folder(path: string): Promise<FolderSettings>
  saveFolder(path: string, settings: FolderSettings): Promise<void>
  /** Changes the settings as they are when its turn comes, so that of two changes at once both stay. */
  updateFolder(path: string, change: (settings: FolderSettings) => FolderSettings): Promise<void>
}

export function createCollectionsService(deps: {
  tree: ProjectTree
  store: RequestStore
  /** Changes of the project come one after another. */
  queue: Queue
}): CollectionsService {
  const { tree, store, queue } = deps

  async function stored(path: string): Promise<StoredRequest | null> {
    // Only what is in the tree: a path is an id, and never leads out of the project.
    const entry = await tree.find(path).catch(() => null)
    if (entry?.kind === 'folder') throw new AppError('bad_input', `"${path}" is a folder.`)
    return entry ? store.read(path, await tree.inheritedAuth(path)) : null
  }

  async function compare(path: string, draft: Draft): Promise<Comparison> {
    const inherited = await tree.inheritedAuth(path)
    const theirs = await stored(path)
    const saved = merge(draft, theirs?.saved, nameFrom(path))
    return {
      mine: store.preview(path, saved, inherited, theirs),
      theirs: theirs?.text ?? null,
      hash: theirs?.hash ?? null,
    }
  }

  const updateFolder = (path: string, change: (settings: FolderSettings) => FolderSettings): Promise<void> =>
    queue.run(async () => {
      // What somebody wrote a moment ago is told by the watcher only a moment later.
      await tree.refresh([`${path}/${folderFileName}`])
      const entry = await tree.folder(path)
      if (!entry) throw new AppError('not_found', `There is no folder "${path}".`)
      const settings = change(settingsOf(entry))
      checkVariables(settings.variables)
      const { auth, docs } = settings
      refuseSecrets({ request: { ...emptyCall, ...(auth ? { auth } : {}) }, docs })
      const text = printFolder({ ...settings, order: entry.settings.order }, entry.text ?? undefined)
      await writeProjectFile(tree.absolute(`${path}/${folderFileName}`), text)
      await tree.refresh([`${path}/${folderFileName}`])
    })

  return {
    async read(path) {
      await tree.find(path)
      const found = await stored(path)
      if (!found) throw new AppError('not_found', `The file of "${path}" is gone.`)
      return opened(found)
    },
    hashes: (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const found = await stored(path).catch(() => null)
          return { path, hash: found?.hash ?? null }
        }),
      ),
    compare,
    save: (path, base, draft) =>
      queue.run(async () => {
        refuseSecrets(draft)
        const before = await stored(path)
        if ((before?.hash ?? null) !== base) throw await conflict(path, draft)
        if (!before) await requireFolder(path)
        const saved = merge(draft, before?.saved, nameFrom(path))
        const written = await store.write(path, saved, await tree.inheritedAuth(path), before)
        await tree.refresh([path])
        return opened(written)
      }),
    async folder(path) {
      const entry = await tree.folder(path)
      if (!entry) throw new AppError('not_found', `There is no folder "${path}".`)
      return settingsOf(entry)
    },
    saveFolder: (path, settings) => updateFolder(path, () => settings),
    updateFolder,
  }

  async function conflict(path: string, draft: Draft): Promise<AppError> {
    const detail = await compare(path, draft)
    return new AppError(
      'conflict',
      detail.theirs === null ? 'The request was removed meanwhile.' : 'The request was changed meanwhile.',
      {
        likely: 'Another program, git or another window changed its file.',
        remedy: 'Compare the two and choose.',
        detail,
      },
    )
  }

  async function requireFolder(path: string): Promise<void> {
    const isInside = /^collections\/[^\\]+\/[^./\\][^/\\]*\.ya?ml$/i.test(path) && (await tree.folder(parentOf(path)))
    // A link is in no tree, and is nothing to write over.
    if (isInside && !(await lstat(tree.absolute(path)).catch(() => null))) return
    throw new AppError('not_found', 'The folder of this request is gone.', {
      remedy: 'Save it to another collection.',
    })
  }
}

/** Variables and captures of a request as they are saved; rows without a name are not. */
function checkNamed({ variables = [], captures = [] }: Request): void {
  checkVariables(variables.filter(({ name }) => name !== ''))
  const names = new Set(captures.map(({ name }) => name).filter((name) => name !== ''))
  checkVariables([...names].map((name) => ({ name, value: '' })))
}

const emptyCall: Request = {
  method: 'GET',
  url: '',
  params: [],
  headers: [],
  body: { type: 'none' },
  auth: { type: 'none' },
  options: { followRedirects: true, connectTimeoutMs: 0, idleTimeoutMs: 0, totalTimeoutMs: 0 },
}

const nameFrom = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '')

function merge({ request, docs, tags }: Draft, before: SavedRequest | undefined, name: string): SavedRequest {
  return {
    name: before?.name ?? name,
    docs: docs ?? before?.docs ?? '',
    tags: tags ?? before?.tags ?? [],
    request,
  }
}

function settingsOf({ settings: { name, docs, auth, variables } }: FolderEntry): FolderSettings {
  return { name, docs, auth, variables }
}

export function opened({ path, hash, saved }: StoredRequest): OpenedRequest {
  return { path, hash, ...saved }
}

/** Files of a project are shared: no credential may come into one. Throws `secret_in_file`, and `bad_input` for names that are none. */
export function refuseSecrets({ request, docs = '' }: Draft): void {
  checkNamed(request)
  const places = [...plainSecrets(request), ...(holdsToken(docs) ? ['the notes'] : [])]
  if (places.length === 0) return
  throw new AppError(
    'secret_in_file',
    `Not saved: there is a token or password as plain text in ${places.join(', ')}.`,
    {
      likely: 'Files of a project are shared with others, by git for example.',
      remedy: 'Keep it in the environment as a secret, and write its name here: {{NAME}}.',
      detail: { places },
    },
  )
}
