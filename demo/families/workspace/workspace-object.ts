import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { GitFolder } from '../repos/git-folder.ts'
import type { Language } from './languages.ts'

interface Dated {
  /** Digits. */
  id: string
  /** Milliseconds since 1970. */
  created: number
  modified: number
}

interface Notebook extends Dated {
  type: 'NOTEBOOK'
  language: Language
  /** Its source, with the first line that marks a notebook. */
  bytes: Buffer
}

interface PlainObject extends Dated {
  type: 'DIRECTORY' | 'LIBRARY' | 'DASHBOARD' | 'FILE'
  bytes: Buffer
}

interface Repo extends Dated {
  type: 'REPO'
  git: GitFolder
  bytes: Buffer
}

/** Whatever lies in the tree of a workspace. What is no file has no bytes. */
export type WorkspaceObject = Notebook | PlainObject | Repo

/** What an object is, without its dates and id. */
export type ObjectContent =
  | Pick<Notebook, 'type' | 'language' | 'bytes'>
  | Pick<PlainObject, 'type' | 'bytes'>
  | Pick<Repo, 'type' | 'git' | 'bytes'>

export const directoryContent: ObjectContent = { type: 'DIRECTORY', bytes: Buffer.alloc(0) }

export function holdsOthers({ type }: ObjectContent): boolean {
  return type === 'DIRECTORY' || type === 'REPO'
}

export function describeObject(path: string, object: WorkspaceObject): JsonObject {
  return {
    object_type: object.type,
    path,
    object_id: numberOf(object.id),
    resource_id: object.id,
    ...(object.type === 'NOTEBOOK' ? { language: object.language } : {}),
    ...(object.type === 'FILE' ? { size: object.bytes.length } : {}),
    ...(object.type === 'REPO' ? { directory_info: { is_git_folder: true } } : {}),
    created_at: object.created,
    modified_at: object.modified,
  }
}
