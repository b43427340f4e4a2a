import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Which files a build result depends on: folders are taken whole, without tests. Relative to `root`. */
export interface Sources {
  root: string
  paths: readonly string[]
}

/** What the sources were when something was built: their hash, and how their files looked then. */
interface Stamp {
  hash: string
  look: string
}

/** Taken before a build: what is written meanwhile makes it stale. */
export function stampOf(sources: Sources): Stamp {
  const look = lookAt(sources)
  return { hash: hashSources(sources), look }
}

/** True when `stamp` was written for exactly these sources. */
export function isFresh(stamp: string, sources: Sources): boolean {
  const known = readStamp(stamp)
  if (known === null) return false
  if (known.look === lookAt(sources)) return true
  const now = stampOf(sources)
  if (known.hash !== now.hash) return false
  try {
    writeStamp(stamp, now)
  } catch {
    // Where nothing can be written the files are read at each start.
  }
  return true
}

/** A hash over names and contents: moving the clock or the folder does not make anything stale. */
function hashSources({ root, paths }: Sources): string {
  return hashFiles(root, paths, (path) => readFileSync(path))
}

/** A hash over names, sizes and times, for which no file is read: while it is the same, nothing was written. */
function lookAt({ root, paths }: Sources): string {
  return hashFiles(root, paths, (path) => {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`
  })
}

export function writeStamp(path: string, { hash, look }: Stamp): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${hash}\n${look}\n`)
}

function readStamp(path: string): Stamp | null {
  try {
    const [hash = '', look = ''] = readFileSync(path, 'utf8').split('\n')
    return { hash, look }
  } catch {
    return null
  }
}

function hashFiles(root: string, paths: readonly string[], facts: (path: string) => Buffer | string): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(root, path))) {
    hash
      .update(file)
      .update('\0')
      .update(facts(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(root: string, path: string): string[] {
  const absolute = join(root, path)
  const info = statSync(absolute, { throwIfNoEntry: false })
  if (!info) return []
  if (!info.isDirectory()) return [path]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
