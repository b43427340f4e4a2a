import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchBrowser, startTrowel } from './browser.ts'
import { type Measurement, quantile } from './measure.ts'

const phrases = [
  'clusters get',
  'create warehouse',
  'job run output',
  'permanent delete',
  'scim users',
  'unity catalog',
]
const rounds = 5

/** Milliseconds from each key to the frame that shows its result, seen from inside the page. */
async function watchKeys(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const painted: number[] = []
    Object.assign(window, { painted })
    addEventListener(
      'keydown',
      (event) => {
        const { port1, port2 } = new MessageChannel()
        // A message posted from an animation frame comes after that frame was painted.
        port1.onmessage = () => painted.push(performance.now() - event.timeStamp)
        requestAnimationFrame(() => port2.postMessage(null))
      },
      { capture: true },
    )
  })
  return () => page.evaluate(() => (window as unknown as { painted: number[] }).painted)
}

export async function measure(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trowel-bench-'))
  const trowel = await startTrowel(folder)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(trowel.url)
    const filter = page.getByRole('searchbox', { name: 'Filter endpoints' })
    await filter.fill('warm up')
    const times = await watchKeys(page)
    let nodes = 0
    for (let round = 0; round < rounds; round += 1) {
      for (const phrase of phrases) {
        await filter.fill('')
        await filter.pressSequentially(phrase, { delay: 60 })
        nodes = Math.max(nodes, await page.evaluate(() => document.getElementsByTagName('*').length))
      }
    }
    return [
      {
        name: 'list: key pressed to list painted, p95',
        unit: 'ms',
        ours: quantile(await times(), 0.95),
        floor: null,
        budget: { ours: 33 },
        note: `${nodes} DOM nodes at most, budget 1500`,
      },
    ]
  } finally {
    await browser.close()
    await trowel.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
