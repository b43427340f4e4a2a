import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { fromArchive } from './notebook-archive.ts'
import { alreadyExists, demandParent, makeDirectories, type ObjectTree, putObject } from './object-tree.ts'
import { readContent, readImport } from './read-import.ts'
import type { ObjectContent } from './workspace-object.ts'
import { parentOf, readWorkspacePath, workspacePath } from './workspace-path.ts'
import { objectsOf } from './workspace-tree.ts'

/** As JSON with base64, or as a form with the bytes. */
export function importObject({ parameters }: ApiRequest, store: Store): Answer {
  const tree = objectsOf(store)
  const { path } = readWorkspacePath(parameters)
  const { bytes, format, language } = readImport(parameters)
  const overwrite = parameters.flag('overwrite') ?? false
  demandParent(tree, path)
  if (format === 'DBC') {
    importArchive(tree, path, bytes, overwrite, store)
    return emptyAnswer()
  }
  const { content, place } = readContent(bytes, format, language, path)
  demandFree(tree, place, content, overwrite)
  putObject(tree, place, content, store)
  return emptyAnswer()
}

/** Of one notebook, that notebook; of a folder, the folder with all that is in it. */
function importArchive(tree: ObjectTree, path: string, bytes: Buffer, overwrite: boolean, store: Store): void {
  if (overwrite) throw invalidParameter('Archives in the DBC format cannot overwrite anything.')
  if (tree.has(path)) throw alreadyExists(path)
  const notebooks = fromArchive(bytes)
  const isSingle = notebooks.length === 1 && !notebooks[0]!.path.includes('/')
  for (const { path: inside, language, source } of notebooks) {
    const place = isSingle ? path : workspacePath(`${path}/${inside}`).path
    makeDirectories(tree, parentOf(place), store)
    putObject(tree, place, { type: 'NOTEBOOK', language, bytes: source }, store)
  }
}

function demandFree(tree: ObjectTree, path: string, content: ObjectContent, overwrite: boolean): void {
  const there = tree.get(path)
  if (there === undefined) return
  if (!overwrite) throw alreadyExists(path)
  if (there.type !== content.type) {
    throw invalidParameter(
      `Requested node type [${content.type}] is different from the existing node type [${there.type}].`,
    )
  }
}
