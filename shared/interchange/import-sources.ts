import { AppError } from '../errors.ts'
import { brunoFolders } from './bruno/folders.ts'
import { importBrunoFolder } from './bruno/import-bruno.ts'
import { httpEnvironments, mergeEnvironments } from './http/import-http-environments.ts'
import { importAny } from './import-any.ts'
import { importKinds, type ReadOptions } from './import-kinds.ts'
import type { Imported, ImportedEnvironment, ImportNote } from './imported.ts'
import type { SourceFile } from './source-file.ts'

/**
 * Reads files of other tools as one import: each told by its form, or all as the kind that is named. Of several files those
 * that cannot be read are noted while others can. The files of a folder of Bruno are one collection. Throws `import_failed`.
 */
export function importSources(
  files: readonly SourceFile[],
  kind: string | null,
  options: ReadOptions = {},
): { sources: string[]; imported: Imported } {
  const sources = new Set<string>()
  const imported: Imported = { collections: [], environments: [], notes: [] }
  const ofHttp: ImportedEnvironment[] = []
  const left: ImportNote[] = []
  let failure: AppError | null = null
  const isOfFolders = kind === null || kind === 'bruno'
  const { folders, rest } = isOfFolders ? brunoFolders(files) : { folders: [], rest: files }
  const add = (source: string, read: Imported) => {
    sources.add(source)
    imported.collections.push(...read.collections)
    if (source === httpEnvironments) mergeEnvironments(ofHttp, read.environments)
    else imported.environments.push(...read.environments)
    for (const note of read.notes) imported.notes.push(note)
  }
  for (const folder of folders) add('Bruno', importBrunoFolder(folder.files, folder.root))
  for (const { path, text } of rest) {
    try {
      const read = kind === null ? importAny(text, path, options) : readAs(kind, { path, text }, options)
      add(read.source, read.imported)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failure ??= error
      left.push({ place: path, kind: 'dropped', message: `The file was left out. ${error.message}` })
    }
  }
  if (failure && folders.length === 0 && left.length === rest.length) throw failure
  imported.environments.push(...ofHttp)
  imported.notes.push(...left)
  return { sources: [...sources], imported }
}

function readAs(id: string, { path, text }: SourceFile, options: ReadOptions): { source: string; imported: Imported } {
  const kind = importKinds.find((each) => each.id === id)
  if (!kind) throw new AppError('bad_input', `There is no kind "${id}" to import.`)
  return { source: kind.label, imported: kind.read(text, path, options) }
}
