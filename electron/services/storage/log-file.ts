import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Ports } from '../ports.ts'

/** Bytes. At the start of the app a larger log becomes `trowel.log.1`, and the one before that is gone. */
const largest = 1024 * 1024

/** Writes to `trowel.log` in the data folder, one record a line. A log that cannot be written is no reason to stop. */
export function openLog(dataFolder: string): Ports['log'] {
  const file = join(dataFolder, 'trowel.log')
  try {
    if (statSync(file).size > largest) renameSync(file, `${file}.1`)
  } catch {
    // There is none yet.
  }
  return (level, message) => {
    const line = `${new Date().toISOString()} ${level} ${message.replaceAll('\n', '\n  ')}\n`
    try {
      mkdirSync(dataFolder, { recursive: true })
      appendFileSync(file, line)
    } catch {
      process.stderr.write(line)
    }
  }
}
