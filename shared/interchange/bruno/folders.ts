import type { SourceFile } from '../source-file.ts'
import { isBru } from './bru-blocks.ts'

/** The files of one collection, and where its folder is within their paths: with a `/` at its end, or empty. */
export interface BrunoFolder {
  root: string
  files: SourceFile[]
}

/**
 * Finds the folders of Bruno's collections among files by the file at their top. Files of .bru that lie in none make up a
 * collection of their own when there are several.
 */
export function brunoFolders(files: readonly SourceFile[]): { folders: BrunoFolder[]; rest: SourceFile[] } {
  const folders = new Map(files.filter(isTop).map(({ path }) => [folderOf(path), [] as SourceFile[]]))
  const rest: SourceFile[] = []
  const loose: SourceFile[] = []
  for (const file of files) {
    const root = isOfBruno(file.path) ? rootOf(file.path, folders) : undefined
    if (root !== undefined) folders.get(root)!.push(file)
    else if (/\.bru$/i.test(file.path) && isBru(file.text)) loose.push(file)
    else rest.push(file)
  }
  const found = [...folders].map(([root, own]): BrunoFolder => ({ root, files: own }))
  if (loose.length < 2) return { folders: found, rest: [...rest, ...loose] }
  return { folders: [...found, { root: commonFolder(loose), files: loose }], rest }
}

function isTop({ path, text }: SourceFile): boolean {
  if (/(?:^|\/)bruno\.json$/.test(path)) return true
  // With its items in it, it is a whole collection in one file.
  return /(?:^|\/)opencollection\.ya?ml$/.test(path) && !/^items[ \t]*:/m.test(text)
}

/** What lies in such a folder and is of another tool is read as such. */
function isOfBruno(path: string): boolean {
  return /\.(?:bru|json|ya?ml)$/i.test(path)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The nearest of the folders around a file. */
function rootOf(path: string, folders: ReadonlyMap<string, unknown>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    if (folders.has(folder)) return folder
    if (folder === '') return undefined
  }
}

function commonFolder(files: readonly SourceFile[]): string {
  let common = folderOf(files[0]?.path ?? '')
  while (common !== '' && !files.every(({ path }) => path.startsWith(common))) common = folderOf(common.slice(0, -1))
  return common
}
