import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder, defaultProjectFolder } from '#services/storage/default-folders.ts'

export interface Folders {
  data: string
  project: string
  /** What Chromium keeps for itself: caches, not the user's data. */
  browser: string
}

/** From `--data` and `--project`, else the usual places. Chromium's own switches among the arguments are left alone. */
export function foldersFrom(args: readonly string[]): Folders {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, project: { type: 'string' } },
  })
  const data = typeof values.data === 'string' ? resolve(values.data) : defaultDataFolder()
  const project = typeof values.project === 'string' ? resolve(values.project) : defaultProjectFolder(data)
  return { data, project, browser: join(data, 'browser') }
}
