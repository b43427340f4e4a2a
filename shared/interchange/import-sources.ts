import { AppError } from '../errors.ts'
import { importAny } from './import-any.ts'
import { importKinds } from './import-kinds.ts'
import type { Imported, ImportNote } from './imported.ts'

/** A file as it was chosen, dropped or pasted. */
export interface SourceFile {
  /** From the folder that was chosen, with `/`; its name alone where no folder was. */
  path: string
  text: string
}

/**
 * Reads files of other tools as one import: each told by its form, or all as the kind that is named. Of several files those
 * that cannot be read are noted while others can. Throws `import_failed`.
 */
export function importSources(
  files: readonly SourceFile[],
  kind: string | null,
): { sources: string[]; imported: Imported } {
  const sources = new Set<string>()
  const imported: Imported = { collections: [], environments: [], notes: [] }
  const left: ImportNote[] = []
  let failure: AppError | null = null
  for (const { path, text } of files) {
    try {
      const read = kind === null ? importAny(text) : readAs(kind, text)
      sources.add(read.source)
      imported.collections.push(...read.imported.collections)
      imported.environments.push(...read.imported.environments)
      for (const note of read.imported.notes) imported.notes.push(note)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failure ??= error
      left.push({ place: path, kind: 'dropped', message: `The file was left out. ${error.message}` })
    }
  }
  if (failure && left.length === files.length) throw failure
  imported.notes.push(...left)
  return { sources: [...sources], imported }
}

function readAs(id: string, text: string): { source: string; imported: Imported } {
  const kind = importKinds.find((each) => each.id === id)
  if (!kind) throw new AppError('bad_input', `There is no kind "${id}" to import.`)
  return { source: kind.label, imported: kind.read(text) }
}
