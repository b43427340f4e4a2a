import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Converted, convertKinds, convertTo } from '#services/exports/convert-to.ts'
import { AppError } from '#shared/errors.ts'
import { listedKinds } from '#shared/interchange/import-kinds.ts'
import { importSources } from '#shared/interchange/import-sources.ts'
import type { Imported, ImportNote } from '#shared/interchange/imported.ts'
import type { SourceFile } from '#shared/interchange/source-file.ts'
import type { Arguments } from './arguments.ts'
import { filesBelow } from './files-below.ts'
import { UsageError } from './usage.ts'
import { writeResult } from './write-result.ts'

interface Context {
  readInput: () => Promise<string>
  write: (text: string) => void
  tell: (text: string) => void
}

/**
 * Reads what another tool wrote and writes it for a third one. What could not be carried over is told beside. The exit code:
 * 1 when a request could not be written that way. Nothing is sent, and no project is touched.
 */
export async function convert(options: Arguments, context: Context): Promise<number> {
  const { from, to, words } = options
  if (words.length > 1) throw new UsageError('convert takes one file or folder, or - for standard input.')
  const sources = listedKinds.map(({ id }) => id)
  if (from !== undefined && from !== 'auto' && !sources.includes(from)) throw unknownKind('--from', from, sources)
  const targets = convertKinds.map(({ id }) => id)
  if (to === undefined) throw new UsageError(`convert needs --to: ${targets.join(', ')}.`)
  if (!targets.includes(to)) throw unknownKind('--to', to, targets)
  const files = await readSources(words[0] ?? '-', context.readInput)
  const kind = from === undefined || from === 'auto' ? null : from
  const imported = read(files, kind, words[0])
  const converted = await convertTo(to, imported)
  await writeResult(converted.text, options, context.write)
  tellAll(imported.notes, converted, context.tell)
  return converted.left > 0 ? 1 : 0
}

/** What is wrong with a file is told with its name before it. */
function read(files: readonly SourceFile[], kind: string | null, name: string | undefined): Imported {
  try {
    return importSources(files, kind, { keepHosts: true, keepFiles: true }).imported
  } catch (error) {
    if (!(error instanceof AppError) || name === undefined || name === '-') throw error
    const { likely, remedy } = error
    throw new AppError(error.code, `${name}: ${error.message}`, {
      ...(likely === undefined ? {} : { likely }),
      ...(remedy === undefined ? {} : { remedy }),
    })
  }
}

function tellAll(notes: readonly ImportNote[], { notes: more, setToken }: Converted, tell: Context['tell']): void {
  const lines = [...notes, ...more].map(({ place, kind, message }) => `${kind}: ${place}: ${message}\n`)
  for (const line of new Set(lines)) tell(line)
  if (setToken.length > 0) tell(`Set first:\n${setToken.map((line) => `  ${line}\n`).join('')}`)
}

async function readSources(name: string, readInput: Context['readInput']): Promise<SourceFile[]> {
  if (name === '-') return [{ path: 'standard input', text: await readInput() }]
  const path = resolve(name)
  if (!(await stat(path).catch(() => null))) {
    throw new AppError('file_unreadable', `There is no ${name}.`, {
      remedy: 'Check the path, or write - for standard input.',
    })
  }
  const below = await filesBelow(path)
  if (below.length === 0) throw new UsageError(`In ${name} is no file that could be converted.`)
  return Promise.all(below.map(async ({ full, path }) => ({ path, text: textOf(await readFile(full)) })))
}

/** UTF-8, and UTF-16 as Windows writes it. */
function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le', 2) : bytes.toString('utf8')
}

function unknownKind(option: string, kind: string, known: readonly string[]): UsageError {
  return new UsageError(`${option} ${kind} is not known: ${known.join(', ')}.`)
}

/** What can be read and written, one kind a line. */
export function listConversions(write: (text: string) => void): void {
  const line = (kind: { id: string; label: string; about: string }) =>
    write(`  ${kind.id.padEnd(17)}${kind.label}: ${kind.about}\n`)
  write('--from\n')
  for (const kind of listedKinds) line(kind)
  write('--to\n')
  for (const kind of convertKinds) line(kind)
}
