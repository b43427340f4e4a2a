import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFloor } from './floors/build-floor.ts'
import type { Measurement } from './measure.ts'

/** The scripts that the page loads before it can paint: named by index.html, and what they import statically. */
function initialScripts(folder: string): Set<string> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const found = new Set<string>()
  const add = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, path] of text.matchAll(/(?:^|[;}])import(?:[^("';]*from)?["']([^"']+\.js)["']/g)) {
      if (path) add(resolve(dirname(file), path))
    }
  }
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) if (path) add(join(folder, path))
  return found
}

function gzippedKb(folder: string): number {
  const sizes = [...initialScripts(folder)].map((file) => gzipSync(readFileSync(file), { level: 9 }).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

export async function measure(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trowel-floor-'))
  try {
    await buildFloor(folder)
    return [
      {
        name: 'initial JS, gzipped',
        unit: 'KB',
        ours: gzippedKb(join(import.meta.dirname, '../dist/renderer')),
        floor: gzippedKb(folder),
        budget: { ours: 200 },
        note: 'a page of React and Query only',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
