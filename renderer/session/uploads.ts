import { AppError } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import { uploadFile } from '../host/upload-file.ts'
import { createStore } from './store.ts'
import { findTab, tabsStore } from './tabs.ts'

/** A file whose bytes are being handed over, or why they could not be. */
export interface Upload {
  name: string
  /** Bytes. */
  size: number
  sent: number
  problem: string | null
  stop: () => void
}

/** The field of a tab that a file is for. */
export interface FilePlace {
  tabId: string
  field: string
}

/** By place. An upload goes on while its field is out of sight, and ends with its tab. */
export const uploadsStore = createStore<Readonly<Record<string, Upload>>>({})
const tabs = new Map<string, string>()
let watching = false

export const placeKey = ({ tabId, field }: FilePlace) => `${tabId}/${field}`

function drop(key: string): void {
  tabs.delete(key)
  uploadsStore.set(({ [key]: _, ...others }) => others)
}

function stopWithTabs(): void {
  for (const [key, tabId] of tabs) if (!findTab(tabId)) uploadsStore.get()[key]?.stop()
}

/** Hands a file over and gives it to the place; one that is on its way there already is stopped. */
export async function takeFile(place: FilePlace, file: File, onTaken: (file: FileReference) => void): Promise<void> {
  if (!watching) tabsStore.subscribe(stopWithTabs)
  watching = true
  const key = placeKey(place)
  uploadsStore.get()[key]?.stop()
  const controller = new AbortController()
  const stop = () => controller.abort()
  const put = (change: Partial<Upload>) =>
    uploadsStore.set((all) => {
      const now = all[key]
      return now?.stop === stop ? { ...all, [key]: { ...now, ...change } } : all
    })
  const isMine = () => uploadsStore.get()[key]?.stop === stop
  tabs.set(key, place.tabId)
  uploadsStore.set((all) => ({ ...all, [key]: { name: file.name, size: file.size, sent: 0, problem: null, stop } }))
  try {
    const taken = await uploadFile(file, controller.signal, (sent) => put({ sent }))
    if (!isMine()) return
    drop(key)
    onTaken(taken)
  } catch (error) {
    const failure = error instanceof AppError ? error : null
    if (failure?.code !== 'cancelled') put({ problem: failure?.message ?? 'The file could not be taken over.' })
    else if (isMine()) drop(key)
  }
}
