import { createStore } from './store.ts'

/** A file that was chosen, dropped or pasted; `path` is from the folder that was chosen. */
export interface ChosenFile {
  file: File
  path: string
}

/** Whether the import is open, and what was handed to it. Each hand-over has a turn of its own. */
export const importStore = createStore<{
  open: boolean
  /** It is at work, or being looked through: nothing else is taken on. */
  busy: boolean
  /** null: somebody is to choose. */
  files: readonly ChosenFile[] | null
  turn: number
}>({
  open: false,
  busy: false,
  files: null,
  turn: 0,
})

/** Opens the import, and reads what is given. Nothing is written before somebody has looked through it. */
export function openImport(files: readonly ChosenFile[] | null = null): void {
  importStore.set(({ turn }) => ({ open: true, busy: false, files, turn: turn + 1 }))
}

export function closeImport(): void {
  importStore.set((state) => ({ ...state, open: false, busy: false, files: null }))
}

export function setImportBusy(busy: boolean): void {
  importStore.set((state) => (state.busy === busy ? state : { ...state, busy }))
}
