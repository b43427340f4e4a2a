import { close, constants, fstat, open, read } from 'node:fs'
import { promisify } from 'node:util'
import { ProjectFileError } from '../format/read-yaml.ts'

// A project has thousands of files: these are twice as fast as file handles.
const openFile = promisify(open)
const closeFile = promisify(close)
const statFile = promisify(fstat)
const readBytes = promisify(read)

/** A request is a page of text; what is larger is something else. */
const maxSize = 8 * 1024 * 1024

/** A link may lead out of the project: it is not followed, where the system can tell. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

/** The text of a file of the project. Throws `ProjectFileError` for one that is too large, and what the system says. */
export async function readProjectFile(path: string): Promise<string> {
  const file = await openFile(path, flags)
  try {
    const { size } = await statFile(file)
    if (size > maxSize) throw new ProjectFileError('It is too large for a file of the project.')
    const bytes = Buffer.allocUnsafe(size + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await readBytes(file, bytes, length, bytes.length - length, null)
      length += bytesRead
      if (bytesRead === 0 || length >= size) break
    }
    return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0, length)
  } finally {
    await closeFile(file)
  }
}

/** Runs so many at once, that a large project does not hold thousands of files open. */
export function createLimit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
