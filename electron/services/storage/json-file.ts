import { readFile, rename } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { writeFileAtomic } from './atomic-write.ts'
import { errorCodeOf, fileUnreadable } from './file-errors.ts'
import { createQueue } from './queue.ts'

/** A file that could not be read, for `app.info`. */
export interface FileProblem {
  file: string
  message: string
}

export interface JsonFile<T> {
  /** What the file holds now; `initial` where there is none. Read anew each time: another process may have written it. */
  read(): Promise<T>
  /** Reads, changes and writes, one update after another. Throws `file_unwritable`. */
  update(change: (value: T) => T): Promise<T>
  /** Writes without reading first: for a file that only one part of the app owns and writes often. */
  replace(value: T): Promise<void>
}

/**
 * A small JSON file in the data folder. One that does not fit is moved aside as `<file>.damaged-<n>`, told by `onProblem`,
 * and the app goes on with `initial`. Keys that this version does not know are kept.
 */
export function createJsonFile<T extends object>(options: {
  path: string
  schema: z.ZodType<T>
  initial: T
  onProblem: (problem: FileProblem) => void
}): JsonFile<T> {
  const { path, schema, initial, onProblem } = options
  const queue = createQueue()

  async function load(): Promise<{ value: T; unknown: object; text: string | null }> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (errorCodeOf(error) === 'ENOENT') return null
      throw fileUnreadable(path, error)
    })
    if (text === null) return { value: initial, unknown: {}, text }
    let reason: string
    try {
      const raw: unknown = JSON.parse(text)
      const parsed = schema.safeParse(raw)
      if (parsed.success) return { value: parsed.data, unknown: raw as object, text }
      const issue = parsed.error.issues[0]
      reason = `${issue?.path.join('.') || 'It'}: ${issue?.message ?? 'does not fit'}`
    } catch {
      reason = 'It is not JSON.'
    }
    const aside = await moveAside(path)
    onProblem({ file: path, message: `${reason} It was moved to "${basename(aside)}" and a new one is used.` })
    return { value: initial, unknown: {}, text: null }
  }

  return {
    read: () => queue.run(async () => (await load()).value),
    update: (change) =>
      queue.run(async () => {
        const { value, unknown, text } = await load()
        const next = change(value)
        const nextText = format({ ...unknown, ...next })
        if (nextText !== text) await writeFileAtomic(path, nextText, 0o600)
        return next
      }),
    replace: (value) => queue.run(() => writeFileAtomic(path, format(value), 0o600)),
  }
}

function format(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

async function moveAside(path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const aside = `${path}.damaged-${n}`
    const taken = await readFile(aside).then(
      () => true,
      (error: unknown) => errorCodeOf(error) !== 'ENOENT',
    )
    if (taken) continue
    await rename(path, aside).catch((error: unknown) => {
      // Another process may have moved it a moment ago.
      if (errorCodeOf(error) !== 'ENOENT') throw fileUnreadable(path, error)
    })
    return aside
  }
}
