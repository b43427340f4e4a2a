import { existsSync, type FSWatcher, statSync, watch } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { errorCodeOf } from './file-errors.ts'

/**
 * Tells what happens in a folder, also after it was removed, replaced, or made for the first time: while it is not there,
 * the nearest folder above is watched. `onEvent` gets the name of what changed; null: anything may have. Where the system
 * cannot watch (some network disks), `onTrouble` is told.
 */
export function keepWatching(
  folder: string,
  { onEvent, onTrouble }: { onEvent: (name: string | null) => void; onTrouble: (reason: string) => void },
): { close(): void } {
  let watcher: FSWatcher | undefined
  let identity: string | null = null
  let isClosed = false

  function open(): void {
    watcher?.close()
    watcher = undefined
    if (isClosed) return
    try {
      let at = folder
      for (; !watchOne(at); at = dirname(at)) if (dirname(at) === at) return
      // It may have come back while it was looked for.
      if (at !== folder && existsSync(below(at))) open()
    } catch (error) {
      onTrouble(String(error))
    }
  }

  /** False: there is no such folder. */
  function watchOne(at: string): boolean {
    try {
      // Before it is watched: should another one come in between, it is taken for changed and not for the same.
      identity = identityOf(at)
      const one = watch(at, { persistent: false }, (_event, name) => {
        if (watcher === one) told(at, name)
      })
      watcher = one.on('error', (error) => onTrouble(String(error)))
      return true
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR') return false
      throw error
    }
  }

  /** What lies in a folder above, on the way. */
  const below = (at: string) => join(at, relative(at, folder).split(sep)[0]!)

  function told(at: string, name: string | null): void {
    // The end of what is watched is told by its own name, which something in it may have too.
    const isGone = (name === null || name === basename(at)) && identityOf(at) !== identity
    if (isGone || (at !== folder && name === basename(below(at)))) {
      open()
      onEvent(null)
    } else if (at === folder) onEvent(name)
  }

  open()
  return {
    close() {
      isClosed = true
      watcher?.close()
    },
  }
}

/** A number alone is given to the next folder again. null: there is none, or nobody may look. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino, birthtimeMs } = statSync(path)
    return `${dev}:${ino}:${birthtimeMs}`
  } catch {
    return null
  }
}
