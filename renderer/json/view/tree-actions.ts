import { copyText } from '../../ui/copy-text.ts'
import type { DocumentHandle } from '../worker/open-document.ts'

/** Larger texts would hang the clipboard of the system. */
export const largestCopy = 256 * 1024 * 1024

export const tooLargeToCopy = 'Too large for the clipboard. Save the response instead.'

export type CopyWhat = 'value' | 'json' | 'path' | 'key' | 'jsonPath' | 'row' | 'rowPretty'

const names: Readonly<Record<CopyWhat, string>> = {
  value: 'Value',
  json: 'JSON',
  path: 'Path',
  key: 'Key',
  jsonPath: 'JSONPath',
  row: 'Row',
  rowPretty: 'Row',
}

function textOf(document: DocumentHandle, node: number, what: CopyWhat): Promise<string> {
  if (what === 'path') return document.ask('facts', { node }).then((facts) => facts.pathText)
  if (what === 'value' || what === 'json') {
    return document.ask('text', { node, form: what === 'json' ? 'raw' : 'value' })
  }
  return document.ask('rowText', { node, form: what })
}

/**
 * `value`: a string without its quotes, every digit of a number, an object or array as sent. `json`: as it stands in the
 * answer. `path`: as jq writes it. `row`: key and value as an object. Answers what to tell the person.
 */
export async function copyFrom(document: DocumentHandle, node: number, what: CopyWhat): Promise<string> {
  const text = await textOf(document, node, what)
  if (text.length > largestCopy) return tooLargeToCopy
  return (await copyText(text)) ? `${names[what]} copied` : 'The clipboard did not take the text.'
}
