import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { defaultDataFolder, defaultProjectFolder } from '#services/storage/default-folders.ts'
import type { StartOptions } from './options.ts'
import { untilStopped } from './until-stopped.ts'

/** Runs the desktop shell until its window is closed or it is told to stop. Gives the exit code. */
export async function runElectron(binary: string, options: StartOptions): Promise<number> {
  const data = options.data ?? defaultDataFolder()
  const project = options.project ?? defaultProjectFolder(data)
  const child = spawn(binary, [join(import.meta.dirname, '../..'), `--data=${data}`, `--project=${project}`], {
    stdio: 'inherit',
  })
  const stop = untilStopped()
  void stop.wait.then(() => child.kill('SIGTERM'))
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 0
}
