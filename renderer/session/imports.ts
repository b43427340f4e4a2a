import { createStore } from './store.ts'

/** A file that was chosen, dropped or pasted; `path` is from the folder that was chosen. */
export interface ChosenFile {
  file: File
  path: string
}

/** Whether the import is open, and what was handed to it. Each hand-over has a turn of its own. */
export const importStore = createStore<{ open: boolean; files: readonly ChosenFile[]; turn: number }>({
  open: false,
  files: [],
  turn: 0,
})

/** Opens the import, and reads what is given. Nothing is written before somebody has looked through it. */
export function openImport(files: readonly ChosenFile[] = []): void {
  importStore.set(({ turn }) => ({ open: true, files, turn: turn + 1 }))
}

export function closeImport(): void {
  importStore.set((state) => ({ ...state, open: false, files: [] }))
}
