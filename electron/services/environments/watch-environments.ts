import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** One save is several events; they are told as one after this many milliseconds. */
const settleMs = 50

/**
 * Tells changes of the environment files, made by anyone: each at once to `onEvent`, settled to `onChanged`. The folder may come and go: its parent is watched for that.
 * Where the system cannot watch (some network disks), `onTrouble` is told and changes show at the next question.
 */
export function watchEnvironments(
  folder: string,
  listener: { onEvent: () => void; onChanged: () => void },
  onTrouble: (reason: string) => void,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  let inner: FSWatcher | undefined

  const soon = () => {
    listener.onEvent()
    timer ??= setTimeout(() => {
      timer = undefined
      listener.onChanged()
    }, settleMs)
  }
  const open = (path: string, onEvent: (name: string | null) => void): FSWatcher | undefined => {
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => onEvent(name))
      watcher.on('error', (error) => onTrouble(String(error)))
      return watcher
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) onTrouble(String(error))
      return undefined
    }
  }
  const openInner = () => {
    inner?.close()
    inner = open(folder, (name) => {
      if (name === null || /\.ya?ml$/i.test(name)) soon()
    })
  }
  const outer = open(dirname(folder), (name) => {
    if (name !== null && name !== basename(folder)) return
    openInner()
    soon()
  })
  openInner()

  return {
    close() {
      clearTimeout(timer)
      inner?.close()
      outer?.close()
    },
  }
}
