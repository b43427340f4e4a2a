import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { EnvironmentList } from '#shared/contract/environments.ts'
import type { Environment } from '#shared/model/environment.ts'
import { removeStaleTemporaries, writeFileAtomic } from '../storage/atomic-write.ts'
import { errorCodeOf, fileUnreadable, fileUnwritable } from '../storage/file-errors.ts'
import { fileNameFor } from '../storage/file-name.ts'
import { EnvironmentFileError, parseEnvironment } from './parse-environment.ts'
import { printEnvironment } from './print-environment.ts'

export type EnvironmentWithFile = EnvironmentList['environments'][number]

/** The environment files of a project: `<project>/environments/<name>.yaml`. */
export interface EnvironmentFolder {
  readonly path: string
  exists(): Promise<boolean>
  /** By name. A file that is damaged, too new or doubles a name is told in `problems` and left alone. */
  read(): Promise<Pick<EnvironmentList, 'environments' | 'problems'>>
  /** Writes over `previous`, or a new file; a changed name moves the file. Throws `file_unwritable`. */
  write(environment: Environment, previous: EnvironmentWithFile | null): Promise<EnvironmentWithFile>
  /** The file's text. */
  text(file: string): Promise<string>
  /** Puts a file back as it was; takes another name where that one is taken by now. */
  putBack(environment: Environment, text: string): Promise<EnvironmentWithFile>
  remove(file: string): Promise<void>
  /** The files may have changed: the next question reads them again. */
  invalidate(): void
}

const folderName = 'environments'
/** An environment is a page of text; what is larger is something else. */
const maxSize = 1024 * 1024

/**
 * Every send asks for its environment. What was read is good for this long unless a change is noticed; on disks that
 * cannot be watched this is how late a change is seen.
 */
const freshMs = 1_000

/** Names are the same name when only upper and lower case differ: on some disks their files would be one. */
export const sameName = (a: string, b: string) => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

export function createEnvironmentFolder(projectFolder: string): EnvironmentFolder {
  const path = join(projectFolder, folderName)
  const parsed = new Map<string, { stamp: string; result: Environment | string }>()

  async function fileNames(problems: EnvironmentList['problems']): Promise<string[]> {
    const names = await readdir(path).catch((error: unknown) => {
      if (errorCodeOf(error) === 'ENOENT') return []
      problems.push({ file: folderName, message: `The folder could not be read: ${errorCodeOf(error)}.` })
      return []
    })
    return names.filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.')).sort()
  }

  /** The environment, or what is wrong with the file; null when it went away meanwhile. Unchanged files are not parsed again. */
  async function load(file: string): Promise<Environment | string | null> {
    const info = await stat(join(path, file)).catch(() => null)
    if (!info?.isFile()) return null
    const stamp = `${info.ino}:${info.size}:${info.mtimeMs}:${info.ctimeMs}`
    const known = parsed.get(file)
    if (known?.stamp === stamp) return known.result
    const result = info.size > maxSize ? 'It is too large for an environment.' : await parse(file)
    parsed.set(file, { stamp, result })
    return result
  }

  async function parse(file: string): Promise<Environment | string> {
    try {
      return parseEnvironment(await readFile(join(path, file), 'utf8'), file.slice(0, -extname(file).length))
    } catch (error) {
      if (error instanceof EnvironmentFileError) return error.message
      return error instanceof Error && errorCodeOf(error)
        ? `It could not be read: ${errorCodeOf(error)}.`
        : 'It could not be read.'
    }
  }

  type Reading = ReturnType<EnvironmentFolder['read']>
  let last: { reading: Reading; at: number } | undefined
  const invalidate = () => {
    last = undefined
  }

  function read(): Reading {
    if (last && performance.now() - last.at < freshMs) return last.reading
    const reading = readFiles()
    last = { reading, at: performance.now() }
    reading.catch(invalidate)
    return reading
  }

  async function readFiles(): Reading {
    const environments: EnvironmentWithFile[] = []
    const problems: EnvironmentList['problems'] = []
    for (const name of await fileNames(problems)) {
      const file = `${folderName}/${name}`
      const result = await load(name)
      const twin =
        result && typeof result !== 'string' && environments.find((other) => sameName(other.name, result.name))
      if (typeof result === 'string') problems.push({ file, message: result })
      else if (twin) problems.push({ file, message: `It has the same name as ${twin.file}: "${twin.name}".` })
      else if (result) environments.push({ ...result, file })
    }
    environments.sort((a, b) => a.name.localeCompare(b.name, 'en'))
    return { environments, problems }
  }

  async function freeFile(environment: Environment): Promise<string> {
    await mkdir(path, { recursive: true }).catch((error: unknown) => {
      throw fileUnwritable(path, error)
    })
    const taken = new Set((await readdir(path)).map((name) => name.toLowerCase().replace(/\.[^.]*$/, '')))
    return `${folderName}/${fileNameFor(environment.name, taken, 'environment')}.yaml`
  }

  return {
    path,
    exists: () =>
      stat(path).then(
        (info) => info.isDirectory(),
        () => false,
      ),
    read,
    invalidate,
    async write(environment, previous) {
      await removeStaleTemporaries(path)
      const before = previous
        ? await readFile(join(projectFolder, previous.file), 'utf8').catch(() => undefined)
        : undefined
      const keepsFile = previous !== null && sameName(previous.name, environment.name)
      const file = keepsFile ? previous.file : await freeFile(environment)
      const text = printEnvironment(environment, before)
      await writeFileAtomic(join(projectFolder, file), text)
      if (previous && !keepsFile) await rm(join(projectFolder, previous.file), { force: true })
      invalidate()
      return { ...environment, file }
    },
    text: (file) =>
      readFile(join(projectFolder, file), 'utf8').catch((error) => Promise.reject(fileUnreadable(file, error))),
    async putBack(environment, text) {
      const file = await freeFile(environment)
      await writeFileAtomic(join(projectFolder, file), text)
      invalidate()
      return { ...environment, file }
    },
    async remove(file) {
      await rm(join(projectFolder, file), { force: true }).catch((error: unknown) => {
        throw fileUnwritable(file, error)
      })
      invalidate()
    },
  }
}
