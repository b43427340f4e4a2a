import { host } from '../host/current.ts'

/** Long enough for a person who is asked where to save. */
const keptMs = 600_000

/** Has the browser save a body as a file, which asks before it overwrites. */
export function saveBody(bodyId: string, name: string): void {
  const link = document.createElement('a')
  link.href = `/bodies/${encodeURIComponent(bodyId)}?download=${encodeURIComponent(name)}`
  link.download = name
  link.click()
}

/** The same for a body that was made for this alone: it is let go of later. */
export function saveOnce(bodyId: string, name: string): void {
  saveBody(bodyId, name)
  const release = () =>
    host()
      .call('bodies.release', { bodyIds: [bodyId] })
      .catch(() => undefined)
  setTimeout(release, keptMs)
}
