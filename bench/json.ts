import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { launchBrowser } from './browser.ts'
import { buildPage } from './json/build-page.ts'
import { indexMemory } from './json/index-memory.ts'
import { listBody } from './json/list-body.ts'
import type { Bench } from './json/page/main.ts'
import { memoryOf, pageProcess, peakDuring } from './json/page-process.ts'
import { type Measurement, median, quantile } from './measure.ts'

type Here = typeof globalThis & { bench: Bench }

/** Megabytes, and how often each is opened. */
const sizes = new Map([
  [1, 7],
  [10, 7],
  [50, 5],
  [100, 5],
  [250, 3],
])
const parsed = 'fetched and parsed in a worker'

async function startServer(folder: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(join(import.meta.dirname, 'json/server.ts'), [folder])
  const [port] = (await once(child, 'message')) as [number]
  return { child, origin: `http://127.0.0.1:${port}` }
}

async function newPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(origin)
  return page
}

/** What a worker had takes its time to be given back: that is no part of what comes next. */
const rest = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
const open = (page: Page, megabytes: number) =>
  page.evaluate(([mb, size]) => (globalThis as Here).bench.open(mb, size), [
    megabytes,
    listBody(megabytes).length,
  ] as const)
const parse = (page: Page, megabytes: number) => page.evaluate((mb) => (globalThis as Here).bench.parse(mb), megabytes)

async function opening(page: Page): Promise<Measurement[]> {
  const first: Measurement[] = []
  const whole: Measurement[] = []
  const longest = { ours: 0, floor: 0 }
  for (const [megabytes, rounds] of sizes) {
    const times = { floor: [] as number[], first: [] as number[], whole: [] as number[] }
    const blocks = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      const floor = await parse(page, megabytes)
      await rest(page)
      const ours = await open(page, megabytes)
      await page.evaluate(() => (globalThis as Here).bench.close())
      await rest(page)
      if (round === 0) continue
      times.floor.push(floor.taken)
      blocks.floor.push(floor.longestBlock)
      times.first.push(ours.first)
      times.whole.push(ours.whole)
      blocks.ours.push(ours.longestBlock)
    }
    longest.ours = Math.max(longest.ours, median(blocks.ours))
    longest.floor = Math.max(longest.floor, median(blocks.floor))
    const line = { unit: 'ms', floor: median(times.floor), note: parsed }
    const at100 = megabytes === 100
    const budget = at100 ? { ratio: 0.1 } : {}
    first.push({ ...line, name: `json: first rows of ${megabytes} MB`, ours: median(times.first), budget })
    const wholeBudget = at100 ? { ratio: 0.7 } : {}
    whole.push({
      ...line,
      name: `json: whole index of ${megabytes} MB`,
      ours: median(times.whole),
      budget: wholeBudget,
    })
  }
  const usual = first.find(({ name }) => name.includes(' 100 '))?.ours ?? 0
  for (const line of first) {
    if (/ (10|250) MB/.test(line.name)) Object.assign(line, { budget: { ours: Math.round(1.5 * usual) } })
  }
  const block = { name: 'json: longest block of the page, any size', unit: 'ms', budget: { ours: 50 } }
  return [...first, ...whole, { ...block, ...longest, note: 'a page that only waits for the worker that parses' }]
}

async function indexAlone(page: Page): Promise<Measurement[]> {
  const { ours, floor } = await page.evaluate(() => (globalThis as Here).bench.indexAlone(50, 7))
  const name = 'json: index alone, 50 MB'
  return [
    { name, unit: 'ms', ours: median(ours), floor: median(floor), budget: { ratio: 0.6 }, note: 'JSON.parse alone' },
    { name: `${name}, beside the bytes`, unit: 'MB', ours: indexMemory(50), floor: 50, budget: { ratio: 0.4 } },
  ]
}

async function scrolling(page: Page): Promise<Measurement[]> {
  await open(page, 100)
  const rounds: number[][] = []
  for (let round = 0; round < 5; round++) {
    rounds.push(await page.evaluate(() => (globalThis as Here).bench.scroll(90)))
  }
  const tables: number[][] = []
  for (let round = 0; round < 5; round++) {
    tables.push(await page.evaluate(() => (globalThis as Here).bench.scrollTable(90)))
  }
  await page.evaluate(() => (globalThis as Here).bench.close())
  return [frameLine('json: scroll and expand 100 MB', rounds), frameLine('json: scroll a table of 100 MB', tables)]
}

function frameLine(what: string, rounds: readonly number[][]): Measurement {
  const ours = median(rounds.map((frames) => quantile(frames, 0.95)))
  const all = rounds.flat()
  const note = `median ${median(all).toFixed(1)} ms, longest ${Math.max(...all).toFixed(0)} ms`
  return { name: `${what}, p95 frame`, unit: 'ms', ours, floor: null, budget: { ours: 20 }, note }
}

/** In a browser of its own: what a page has once had, it keeps for a while. */
async function memory(origin: string): Promise<Measurement[]> {
  const browser = await launchBrowser()
  try {
    const page = await newPage(browser, origin)
    await open(page, 1)
    const pid = await pageProcess(browser, page)
    const before = await memoryOf(pid)
    const peak = await peakDuring(pid, () => open(page, 100))
    await page.evaluate(() => (globalThis as Here).bench.close())
    let after = await memoryOf(pid)
    for (let wait = 0; wait < 30 && after && before && after.own > before.own; wait++) {
      await page.waitForTimeout(100)
      after = await memoryOf(pid)
    }
    if (!before || !peak || !after) return []
    const line = { unit: 'MB', floor: 100 }
    const note = `${before.own.toFixed(0)} MB before; with the files of the browser ${peak.all.toFixed(0)} MB`
    return [
      { ...line, name: 'json: peak memory of the page, 100 MB', ours: peak.own, budget: { ratio: 2.5 }, note },
      { ...line, name: 'json: memory kept after closing', ours: after.own - before.own, budget: { ratio: 0.1 } },
    ]
  } finally {
    await browser.close()
  }
}

export async function measure(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trowel-json-'))
  await buildPage(folder)
  const { child, origin } = await startServer(folder)
  const browser = await launchBrowser()
  try {
    const page = await newPage(browser, origin)
    const lines = [...(await opening(page)), ...(await indexAlone(page)), ...(await scrolling(page))]
    await browser.close()
    return [...lines, ...(await memory(origin))]
  } finally {
    await browser.close()
    if (child.connected) child.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}
