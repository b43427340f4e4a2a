import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A token that occurs nowhere by chance. */
export function newCanary(): string {
  return `dapi${randomBytes(16).toString('hex')}/+=canary`
}

/** The forms in which a value may leak: plain, URL-encoded, base64 at each of its three alignments. */
function formsOf(canary: string): string[] {
  const aligned = ['', 'a', 'ab'].map((before) => {
    const text = Buffer.from(before + canary).toString('base64')
    // Cut what the neighbours decide: the beginning, and the last group.
    return text.slice(before ? 4 : 0, text.length - 4)
  })
  return [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1), ...aligned]
}

/** The places (labels) of `texts` in which a form of the canary stands. */
export function leaks(canary: string, texts: Record<string, string>): string[] {
  const forms = formsOf(canary)
  return Object.entries(texts).flatMap(([place, text]) => (forms.some((form) => text.includes(form)) ? [place] : []))
}

/** Every file below a folder, as bytes read as Latin-1: nothing is skipped for not being text. */
export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path, readFileSync(path, 'latin1')]
    }),
  )
}

/** The DOM with field values, web storage, cookies that script sees, and the whole heap after a collection. */
export async function pageContents(page: Page): Promise<Record<string, string>> {
  const seen = await page.evaluate(() => ({
    dom: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea')]
      .map((field) => (field as HTMLInputElement).value)
      .join('\n'),
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    cookies: document.cookie,
    title: document.title,
  }))
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return { ...seen, heap: chunks.join('') }
}
