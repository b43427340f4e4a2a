import { invalidParameter } from '../../http/platform-error.ts'
import { type Language, languageOf, languages } from './languages.ts'
import { readModel } from './notebook-html.ts'
import { joinCells, splitCells } from './notebook-source.ts'
import { descendantsOf, type ObjectTree } from './object-tree.ts'
import type { WorkspaceObject } from './workspace-object.ts'
import { nameOf } from './workspace-path.ts'
import { readZip } from './zip-read.ts'
import { writeZip, type ZipEntry } from './zip-write.ts'

interface ArchivedNotebook {
  /** Below the archive's own folder, with slashes between folders. */
  path: string
  language: Language
  source: Buffer
}

/** A notebook, or all notebooks of a folder, in the DBC format. */
export function toArchive(tree: ObjectTree, path: string): Buffer {
  return writeZip(
    within(tree, path).flatMap(([name, object]) => {
      if (object.type !== 'NOTEBOOK') return []
      const { language, bytes } = object
      const model = {
        version: 'NotebookV1',
        name: nameOf(name),
        language,
        cells: splitCells(bytes.toString(), language),
      }
      return [{ name: `${name}.${languages[language].jupyter}`, bytes: Buffer.from(JSON.stringify(model)) }]
    }),
  )
}

/** A folder as a plain zip: notebooks as source files and, where wanted, files as they are. */
export function toZip(tree: ObjectTree, path: string, withFiles: boolean): Buffer {
  return writeZip(
    within(tree, path).flatMap(([name, object]): ZipEntry[] => {
      if (object.type === 'NOTEBOOK') {
        return [{ name: `${name}.${languages[object.language].extension}`, bytes: object.bytes }]
      }
      return object.type === 'FILE' && withFiles ? [{ name, bytes: object.bytes }] : []
    }),
  )
}

/** Throws INVALID_PARAMETER_VALUE for what is no archive of notebooks. */
export function fromArchive(archive: Buffer): readonly ArchivedNotebook[] {
  const entries = readZip(archive)
  if (entries === undefined || entries.length === 0) {
    throw invalidParameter('The content is not an archive of notebooks in the DBC format.')
  }
  return entries.map(({ name, bytes }) => {
    const dot = name.lastIndexOf('.')
    const model = languageOf(name.slice(dot + 1)) === undefined ? undefined : readModel(bytes.toString())
    if (model === undefined) throw invalidParameter(`The archive holds something that is no notebook: ${name}`)
    const source = Buffer.from(joinCells(model.cells, model.language))
    return { path: name.slice(0, dot), language: model.language, source }
  })
}

/** The object itself, or what is in the folder, by the path from there on. */
function within(tree: ObjectTree, path: string): readonly (readonly [string, WorkspaceObject])[] {
  const object = tree.get(path)
  if (object?.type === 'NOTEBOOK') return [[nameOf(path), object]]
  const start = path === '/' ? 1 : path.length + 1
  return descendantsOf(tree, path).map(([each, found]) => [each.slice(start), found])
}
