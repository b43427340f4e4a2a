import { cutsVariable } from '#shared/template/parse-template.ts'
import { createStore } from '../../../session/store.ts'
import { showToast } from '../../../ui/toast.ts'

/** A stretch of a field that can become a variable. */
export interface SelectedText {
  text: string
  /** The accessible name of the field: a name for the variable is made from it. */
  field: string
  /** Whether it begins or ends inside a `{{…}}`. */
  cuts(): boolean
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

/** Asks for the name; says so where nothing is selected that can become a variable. */
export function extractSelection(selected: SelectedText | null = last): void {
  if (!selected || selected.text === '') showToast({ text: 'Select a part of the URL, a row or the body first.' })
  else if (selected.cuts())
    showToast({ text: 'The selection begins or ends inside a variable. Select all of it, or none.' })
  else extractStore.set(() => ({ selected }))
}

/** Of a one-line field; null where nothing in it is selected. */
export function selectionOf(field: HTMLInputElement, label: string): SelectedText | null {
  const { selectionStart: from, selectionEnd: to, value } = field
  if (from === null || to === null || from === to) return null
  return {
    text: value.slice(from, to),
    field: label,
    cuts: () => cutsVariable(value, from, to),
    replace(by) {
      field.focus()
      field.setSelectionRange(from, to)
      // Through the editing command, so that the browser's undo knows of it.
      document.execCommand('insertText', false, by)
    },
  }
}
