import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { useFind } from '#renderer/json/view/find/use-find.ts'
import { JsonTree } from '#renderer/json/view/JsonTree.tsx'
import { JsonTable } from '#renderer/json/view/table/JsonTable.tsx'
import { usualSettings } from '#renderer/json/view/table/table-settings.ts'
import { type DocumentHandle, openDocument } from '#renderer/json/worker/open-document.ts'
import { TooltipProvider } from '#renderer/ui/Tooltip.tsx'
import { nextFrame, watchBlocks, watchFrames } from './frames.ts'

/** Milliseconds from the opening of an answer to the frame that shows its first rows, and to its whole index. */
interface Opened {
  first: number
  whole: number
  longestBlock: number
}

const place = document.getElementById('root') as HTMLElement
let root = createRoot(place)
let handle: DocumentHandle | null = null
let floor: Worker | null = null

function until(done: () => boolean, subscribe: (listener: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nothing came for a minute')), 60_000)
    const stop = subscribe(() => {
      if (!done()) return
      clearTimeout(timer)
      stop()
      resolve()
    })
  })
}

function rowsDrawn(): Promise<void> {
  return seen(() => place.querySelector('[role="treeitem"]') !== null)
}

async function seen(there: () => boolean): Promise<void> {
  if (there()) return
  await until(there, (listener) => {
    const observer = new MutationObserver(listener)
    observer.observe(place, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  })
}

async function open(megabytes: number, size: number): Promise<Opened> {
  close()
  const longest = watchBlocks()
  const start = performance.now()
  const opened = openDocument(`${megabytes}`, 'application/json', size)
  handle = opened
  root.render(createElement(TooltipProvider, null, createElement(JsonTree, { document: opened })))
  const shown = rowsDrawn()
    .then(nextFrame)
    .then(() => performance.now() - start)
  await until(() => opened.state().done, opened.subscribe)
  const whole = performance.now() - start
  const first = await shown
  const { problem, failure } = opened.state()
  if (problem || failure) throw new Error(problem?.message ?? failure ?? '')
  return { first, whole, longestBlock: longest() }
}

function close(): void {
  handle?.dispose()
  handle = null
  root.unmount()
  root = createRoot(place)
}

async function parse(megabytes: number): Promise<{ taken: number; longestBlock: number }> {
  const longest = watchBlocks()
  const start = performance.now()
  floor = new Worker(new URL('./floor-worker.ts', import.meta.url), { type: 'module' })
  const worker = floor
  worker.postMessage(new URL(`/bodies/${megabytes}`, location.href).href)
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve()
    worker.onerror = () => reject(new Error('the floor could not parse'))
  })
  const taken = performance.now() - start
  worker.terminate()
  return { taken, longestBlock: longest() }
}

function indexAlone(megabytes: number, rounds: number): Promise<{ ours: number[]; floor: number[] }> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' })
  worker.postMessage({ url: new URL(`/bodies/${megabytes}`, location.href).href, rounds })
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      worker.terminate()
      resolve(data)
    }
  })
}

/** Frames while the tree is scrolled through from end to end and, now and then, an item is opened. */
async function scroll(frames: number): Promise<number[]> {
  const opened = handle
  const tree = place.querySelector<HTMLElement>('[role="tree"]')
  if (!opened || !tree) throw new Error('nothing is open')
  await opened.ask('openToDepth', { depth: 2 })
  const times = await watchFrames(frames, (frame) => {
    tree.scrollTop = ((tree.scrollHeight - tree.clientHeight) * frame) / frames
    if (frame % 20 !== 10) return
    const closed = tree.querySelector<HTMLElement>('[role="treeitem"][aria-expanded="false"] button')
    closed?.click()
  })
  await opened.ask('openToDepth', { depth: Number.POSITIVE_INFINITY })
  const wide = await watchFrames(frames, (frame) => {
    tree.scrollTop = ((tree.scrollHeight - tree.clientHeight) * frame) / frames
  })
  return [...times, ...wide]
}

function Table({ document: opened }: { document: DocumentHandle }) {
  return createElement(JsonTable, {
    document: opened,
    finding: useFind(opened, null),
    settingsOf: () => usualSettings,
    onSettings: () => undefined,
    layout: { filterRow: true, charting: false, chartSize: 40 },
    onLayout: () => undefined,
    onOpen: () => undefined,
    onShowTree: () => undefined,
  })
}

/** Frames while the table of the list is scrolled through down and, at the same time, from side to side. */
async function scrollTable(frames: number): Promise<number[]> {
  const opened = handle
  if (!opened) throw new Error('nothing is open')
  const table = createElement(Table, { document: opened })
  root.render(createElement(TooltipProvider, null, table))
  await seen(() => place.querySelector('[role="grid"][aria-busy="false"] [role="gridcell"][data-column]') !== null)
  const grid = place.querySelector<HTMLElement>('[role="grid"]')
  if (!grid) throw new Error('there is no table')
  return watchFrames(frames, (frame) => {
    grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * frame) / frames
    const width = grid.scrollWidth - grid.clientWidth
    grid.scrollLeft = width * Math.abs((((frame * 4) / frames) % 2) - 1)
  })
}

const bench = { open, close, parse, indexAlone, scroll, scrollTable }
export type Bench = typeof bench
Object.assign(window, { bench })
