import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what processes that are gone left behind: a killed one cannot do it itself. Never throws. */
export async function sweepBodies(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const pid = Number(/^(\d+)-[0-9a-f]+$/.exec(name)?.[1])
    const path = join(folder, name)
    if (!Number.isInteger(pid) || (await isAlive(pid, path))) continue
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function isAlive(pid: number, path: string): Promise<boolean> {
  if (pid === process.pid) {
    // Process numbers come round again: older than this process means of another one.
    const started = Date.now() - process.uptime() * 1000
    const made = await stat(path).catch(() => null)
    return made === null || made.mtimeMs >= started - 1000
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
