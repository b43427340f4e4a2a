import { mostFiles, readableFile } from '#shared/interchange/readable-file.ts'
import type { ChosenFile } from '../../session/imports.ts'

/** The files that were dropped, and of folders what some tool may have written; must be called while the event lasts. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files].map((file) => ({ file, path: file.name }))
  const files: ChosenFile[] = []
  for (const entry of entries) {
    if (isFile(entry)) files.push({ file: await fileOf(entry), path: entry.name })
    // Several folders are told apart by their names.
    else if (isFolder(entry)) await collect(entry, entries.length === 1 ? '' : `${entry.name}/`, files)
  }
  return files
}

async function collect(folder: FileSystemDirectoryEntry, around: string, files: ChosenFile[]): Promise<void> {
  for (const entry of await childrenOf(folder)) {
    if (files.length >= mostFiles) return
    const path = `${around}${entry.name}`
    if (isFolder(entry) && readableFile(`${entry.name}/x.json`)) await collect(entry, `${path}/`, files)
    else if (isFile(entry) && readableFile(entry.name)) files.push({ file: await fileOf(entry), path })
  }
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A folder tells what is in it in pieces, until one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (piece.length === 0) return children.sort((a, b) => (a.name < b.name ? -1 : 1))
    children.push(...piece)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
