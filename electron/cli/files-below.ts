import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { mostFiles as most, readableFile } from '#shared/interchange/readable-file.ts'

/** The file, or the files of a folder that may be imported; `path` is theirs below it, with `/`. Links are not followed. */
export async function filesBelow(chosen: string): Promise<{ full: string; path: string }[]> {
  const info = await stat(chosen).catch(() => null)
  if (!info?.isDirectory()) return [{ full: chosen, path: basename(chosen) }]
  const found: { full: string; path: string }[] = []
  const folders = [chosen]
  for (let folder = folders.pop(); folder !== undefined && found.length < most; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = join(folder, entry.name)
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(full)
      if (!entry.isFile() || !readableFile(entry.name)) continue
      found.push({ full, path: relative(chosen, full).split(sep).join('/') })
    }
  }
  return found.slice(0, most)
}
