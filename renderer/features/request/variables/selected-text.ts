import { createStore } from '../../../session/store.ts'

/** A stretch of a field that can become a variable. */
export interface SelectedText {
  text: string
  /** The accessible name of the field: a name for the variable is made from it. */
  field: string
  /** Puts something in its place, so that it can be undone in the field. */
  replace(by: string): void
}

let last: SelectedText | null = null

/** What was selected last, in a field or in the body; null where nothing is. */
export function noteSelection(selected: SelectedText | null): void {
  last = selected
}

/** What is being made a variable, while the dialog asks for its name. */
export const extractStore = createStore<{ selected: SelectedText | null }>({ selected: null })

/** Asks for the name; false where nothing is selected. */
export function extractSelection(selected: SelectedText | null = last): boolean {
  if (!selected || selected.text === '') return false
  extractStore.set(() => ({ selected }))
  return true
}

/** Of a one-line field; null where nothing in it is selected. */
export function selectionOf(field: HTMLInputElement, label: string): SelectedText | null {
  const { selectionStart: from, selectionEnd: to, value } = field
  if (from === null || to === null || from === to) return null
  return {
    text: value.slice(from, to),
    field: label,
    replace(by) {
      field.focus()
      field.setSelectionRange(from, to)
      // Through the editing command, so that the browser's undo knows of it.
      document.execCommand('insertText', false, by)
    },
  }
}
