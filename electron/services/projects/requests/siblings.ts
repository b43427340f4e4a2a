import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileReference, RequestBody } from '#shared/model/request.ts'
import { projectFileId } from '../../files/project-file.ts'
import type { Siblings } from '../format/parse-request.ts'
import { ProjectFileError } from '../format/read-yaml.ts'
import { stemOf } from '../tree/entries.ts'

/** A text beside a request is a body that a person wrote or pasted; what is larger is sent as a file. */
const maxText = 64 * 1024 * 1024

/** What a request file names beside itself, as it was read. */
export interface FoundSiblings {
  reader: Siblings
  /** By name: what tells whether it is still the same. */
  seen: Map<string, string>
  /** The file that holds the text of the body; null when it stands in the request file. */
  textFile: () => string | null
}

/** Reads the files beside a request. `folderPath` is its folder's path below the project. */
export function readSiblings(folder: string, folderPath: string): FoundSiblings {
  const seen = new Map<string, string>()
  let textFile: string | null = null
  return {
    seen,
    textFile: () => textFile,
    reader: {
      text(name) {
        textFile = name
        const path = join(folder, name)
        const info = lstatSync(path, { throwIfNoEntry: false })
        if (!info?.isFile()) throw new ProjectFileError(`The body "${name}" is not beside it.`)
        if (info.size > maxText) throw new ProjectFileError(`The body "${name}" is too large for a text.`)
        const text = readFileSync(path, 'utf8')
        seen.set(name, text)
        return text
      },
      file(name, shownName): FileReference {
        const info = lstatSync(join(folder, name), { throwIfNoEntry: false })
        seen.set(name, info?.isFile() ? `${info.size}:${info.mtimeMs}` : 'gone')
        return { id: projectFileId(`${folderPath}/${name}`), name: shownName, size: info?.size ?? 0 }
      },
    },
  }
}

/** Files that were made for this request: they go where it goes. Others may belong to somebody else. */
export function isOwnSibling(requestFile: string, name: string): boolean {
  const stem = `${stemOf(requestFile)}.body`
  return name.startsWith(stem) && /^(-\d+)?\.(?!ya?ml$)/i.test(name.slice(stem.length))
}

/** The files of a body, in order. */
export function filesOf(body: RequestBody): FileReference[] {
  if (body.type === 'file') return body.file ? [body.file] : []
  return body.type === 'multipart' ? body.fields.flatMap(({ file }) => (file ? [file] : [])) : []
}
