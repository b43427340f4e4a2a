import { copyText } from '../../ui/copy-text.ts'
import { showToast } from '../../ui/toast.ts'
import type { DocumentHandle } from '../worker/open-document.ts'

/** Larger texts would hang the clipboard of the system. */
const largestCopy = 256 * 1024 * 1024

async function copy(what: string, getText: () => Promise<string>): Promise<void> {
  const text = await getText()
  if (text.length > largestCopy) showToast({ text: 'This is too large for the clipboard. Save the response instead.' })
  else if (await copyText(text)) showToast({ text: `${what} copied.` })
  else showToast({ text: 'The clipboard did not take the text.' })
}

/** A string without its quotes; every digit of a number; an object or array as sent. */
export function copyValue(document: DocumentHandle, node: number): Promise<void> {
  return copy('Value', () => document.ask('text', { node, form: 'value' }))
}

/** The value as it stands in the answer, quotes and escapes included. */
export function copyAsSent(document: DocumentHandle, node: number): Promise<void> {
  return copy('JSON', () => document.ask('text', { node, form: 'raw' }))
}

export function copyPath(document: DocumentHandle, node: number): Promise<void> {
  return copy('Path', async () => (await document.ask('facts', { node })).pathText)
}
