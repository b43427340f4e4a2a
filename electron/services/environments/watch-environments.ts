import { keepWatching } from '../storage/keep-watching.ts'

/** One save is several events; they are told as one after this many milliseconds. */
const settleMs = 50

/**
 * Tells changes of the environment files, made by anyone: each at once to `onEvent`, settled to `onChanged`. The folder may
 * come and go. Where the system cannot watch (some network disks), `onTrouble` is told and changes show at the next question.
 */
export function watchEnvironments(
  folder: string,
  listener: { onEvent: () => void; onChanged: () => void },
  onTrouble: (reason: string) => void,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  const watcher = keepWatching(folder, {
    onTrouble,
    onEvent(name) {
      if (name !== null && !/\.ya?ml$/i.test(name)) return
      listener.onEvent()
      timer ??= setTimeout(() => {
        timer = undefined
        listener.onChanged()
      }, settleMs)
    },
  })
  return {
    close() {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
