import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Which files a build result depends on: folders are taken whole, without tests. Relative to `root`. */
export interface Sources {
  root: string
  paths: readonly string[]
}

/** A hash over names and contents: moving the clock or the folder does not make anything stale. */
export function hashSources({ root, paths }: Sources): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(root, path))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** True when `stamp` was written for exactly these sources. */
export function isFresh(stamp: string, sources: Sources): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(sources)
}

export function writeStamp(stamp: string, hash: string): void {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

function filesBelow(root: string, path: string): string[] {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
