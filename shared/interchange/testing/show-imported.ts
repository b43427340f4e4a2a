import type { Imported, ImportedItem, ImportedVariable } from '../imported.ts'
import { showRequest } from './show-import.ts'

/** All that was imported as text to read and compare: folders and what is in them indented, then environments and notes. */
export function showImported({ collections, environments, notes }: Imported): string {
  const lines = [
    ...collections.flatMap(({ name, docs, variables, items }) => [
      `collection ${name}`,
      ...indent([...showDocs(docs), ...variables.map(showVariable), ...items.flatMap(showItem)]),
    ]),
    ...environments.flatMap(({ name, variables }) => [`environment ${name}`, ...indent(variables.map(showVariable))]),
    ...notes.map(({ kind, place, message }) => `note ${kind} at ${place}: ${message}`),
  ]
  return lines.map((line) => line.trimEnd()).join('\n')
}

function showItem(item: ImportedItem): string[] {
  const inside =
    item.type === 'folder'
      ? [...item.variables.map(showVariable), ...item.items.flatMap(showItem)]
      : [
          ...(item.tags ? [`tags ${item.tags.join(', ')}`] : []),
          ...showRequest(item.request).split('\n'),
          ...(item.request.variables ?? []).map((each) =>
            showVariable({ name: each.name, value: 'value' in each ? each.value : '', secret: 'secret' in each }),
          ),
          ...(item.request.captures ?? []).map(
            ({ name, path, secret, enabled }) =>
              `capture ${name} = ${path}${secret ? ' (secret)' : ''}${enabled ? '' : ' (off)'}`,
          ),
        ]
  return [`${item.type} ${item.name}`, ...indent([...showDocs(item.docs), ...inside])]
}

function showVariable({ name, value, secret }: ImportedVariable): string {
  return `${secret ? 'secret' : 'variable'} ${name} = ${JSON.stringify(value)}`
}

function showDocs(docs: string | undefined): string[] {
  return docs === undefined ? [] : [`docs ${JSON.stringify(docs)}`]
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
