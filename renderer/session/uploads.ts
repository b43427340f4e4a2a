import { AppError } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import { uploadFile } from '../host/upload-file.ts'
import { createStore } from './store.ts'
import { findTab, tabsStore } from './tabs.ts'

/** The field of a tab that a file is for: a part of a multipart body by its place, or the body itself (null). */
export interface FilePlace {
  tabId: string
  part: number | null
}

/** A file whose bytes are being handed over, or why they could not be. */
export interface Upload {
  place: FilePlace
  name: string
  /** Bytes. */
  size: number
  sent: number
  problem: string | null
  stop: () => void
}

/** An upload goes on while its field is out of sight, and ends with its tab. */
export const uploadsStore = createStore<readonly Upload[]>([])
let watching = false

export function uploadFor(all: readonly Upload[], { tabId, part }: FilePlace): Upload | undefined {
  return all.find(({ place }) => place.tabId === tabId && place.part === part)
}

/** Null takes it away. */
function change(stop: Upload['stop'], more: Partial<Upload> | null): void {
  uploadsStore.set((all) =>
    all.flatMap((one) => (one.stop !== stop ? [one] : more === null ? [] : [{ ...one, ...more }])),
  )
}

function stopWithTabs(): void {
  for (const { place, stop } of uploadsStore.get()) if (!findTab(place.tabId)) end(stop)
}

function end(stop: Upload['stop']): void {
  change(stop, null)
  stop()
}

/** A part is taken out of a multipart body: those after it have another place. */
export function partRemoved(tabId: string, at: number): void {
  for (const { place, stop } of uploadsStore.get()) {
    if (place.tabId !== tabId || place.part === null || place.part < at) continue
    if (place.part === at) end(stop)
    else change(stop, { place: { tabId, part: place.part - 1 } })
  }
}

/** Hands a file over and gives it to the place that it has by then; one that is on its way there already is stopped. */
export async function takeFile(
  place: FilePlace,
  { file, onTaken }: { file: File; onTaken: (file: FileReference, part: number | null) => void },
): Promise<void> {
  if (!watching) tabsStore.subscribe(stopWithTabs)
  watching = true
  const before = uploadFor(uploadsStore.get(), place)
  if (before) end(before.stop)
  const controller = new AbortController()
  const stop = () => controller.abort()
  const { name, size } = file
  uploadsStore.set((all) => [...all, { place, name, size, sent: 0, problem: null, stop }])
  try {
    const taken = await uploadFile(file, controller.signal, (sent) => change(stop, { sent }))
    const mine = uploadsStore.get().find((one) => one.stop === stop)
    change(stop, null)
    if (mine) onTaken(taken, mine.place.part)
  } catch (error) {
    const failure = error instanceof AppError ? error : null
    if (failure?.code === 'cancelled') change(stop, null)
    else change(stop, { problem: failure?.message ?? 'The file could not be taken over.' })
  }
}
