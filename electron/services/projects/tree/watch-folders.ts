import { type FSWatcher, watch } from 'node:fs'

/** One save or checkout is many events; they are told together after so many milliseconds. */
const settleMs = 50

/**
 * So many at once mean that all is to be read anew: that is quicker than one by one, and the system drops what it cannot hold
 * (Linux 16,384 events) without a word.
 */
const storm = 4_000

/** What happened where: names of files by path of their folder; null: anything. */
export type Changes = ReadonlyMap<string, ReadonlySet<string> | null>

export interface FolderWatch {
  /** Watches one folder, not what lies below it. Again is no harm. */
  add(absolute: string, path: string): void
  /** Something happened that was noticed elsewhere. */
  note(path: string, name: string | null): void
  /** Something cannot be watched. */
  trouble(path: string, error: unknown): void
  /** Folders that are gone, and all below them. */
  drop(path: string): void
  /** False once the system refused to watch something: then nobody tells what changes. */
  isComplete(): boolean
  close(): void
}

export function watchFolders(
  onChanges: (changes: Changes) => void,
  onTrouble: (path: string, reason: string) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  let pending = new Map<string, Set<string> | null>()
  let count = 0
  let timer: NodeJS.Timeout | undefined
  let complete = true

  const trouble = (path: string, error: unknown) => {
    if (complete) onTrouble(path, String(error))
    complete = false
  }
  const note = (path: string, name: string | null) => {
    const names = pending.get(path)
    if (name === null || names === null) pending.set(path, null)
    else if (names) names.add(name)
    else pending.set(path, new Set([name]))
    count += 1
    timer ??= setTimeout(() => {
      timer = undefined
      const changes = count < storm ? pending : new Map([['', null]])
      pending = new Map()
      count = 0
      onChanges(changes)
    }, settleMs)
  }

  return {
    note,
    trouble,
    add(absolute, path) {
      watchers.get(path)?.close()
      watchers.delete(path)
      try {
        const watcher = watch(absolute, { persistent: false }, (_event, name) => note(path, name))
        watcher.on('error', (error) => trouble(path, error))
        watchers.set(path, watcher)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) trouble(path, error)
      }
    },
    drop(path) {
      for (const [own, watcher] of watchers) {
        if (own !== path && !own.startsWith(`${path}/`)) continue
        watcher.close()
        watchers.delete(own)
      }
    },
    isComplete: () => complete,
    close() {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}
