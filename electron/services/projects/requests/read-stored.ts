import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import type { SavedRequest } from '#shared/model/collection.ts'
import type { RequestAuth } from '#shared/model/request.ts'
import { errorCodeOf, fileUnreadable } from '../../storage/file-errors.ts'
import { parseRequest } from '../format/parse-request.ts'
import { ProjectFileError } from '../format/read-yaml.ts'
import { stemOf } from '../tree/entries.ts'
import { fileOf, parentOf } from '../tree/project-tree.ts'
import { readProjectFile } from '../tree/read-file.ts'
import { readSiblings } from './siblings.ts'

/** A request as its files are now. */
export interface StoredRequest {
  path: string
  saved: SavedRequest
  text: string
  hash: string
  /** Names of the files beside it that it uses. */
  siblings: string[]
  /** The one of them that holds the text of the body. */
  textFile: string | null
}

/** Reads a request with what lies beside it; null when its file is gone. Throws `file_damaged`, `file_unreadable`. */
export async function readStored(
  projectFolder: string,
  path: string,
  inherited: RequestAuth,
): Promise<StoredRequest | null> {
  const absolute = (at: string) => join(projectFolder, ...at.split('/'))
  let text: string
  try {
    text = await readProjectFile(absolute(path))
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null
    if (error instanceof ProjectFileError) throw damaged(path, error.message)
    throw fileUnreadable(path, error)
  }
  const siblings = readSiblings(absolute(parentOf(path)), parentOf(path))
  const options = { fallbackName: stemOf(fileOf(path)), inherited, siblings: siblings.reader }
  try {
    const saved = parseRequest(text, options)
    const { seen } = siblings
    return { path, saved, text, hash: hashOf(text, seen), siblings: [...seen.keys()], textFile: siblings.textFile() }
  } catch (error) {
    if (error instanceof ProjectFileError) throw damaged(path, error.message)
    throw error
  }
}

function hashOf(text: string, siblings: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(text)
  for (const [name, content] of siblings) hash.update(`\0${name}\0`).update(content)
  return hash.digest('hex')
}

function damaged(path: string, message: string): AppError {
  return new AppError('file_damaged', `"${path}" could not be read. ${message}`, {
    likely: 'It was edited by hand, or a merge left marks in it.',
    remedy: 'Open the file in an editor and mend the line.',
  })
}
