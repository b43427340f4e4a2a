import type { ImportedCollection, ImportedItem, ImportedVariable } from '../imported.ts'
import { codeSpan, plainText, safeMarkdown } from './safe-markdown.ts'
import { writeRequest } from './write-request.ts'

/** A collection as docs to read: its own, those of folders and requests, and what each request is. */
export function exportMarkdown({ name, docs, variables, items }: ImportedCollection): string {
  const parts = [`# ${plainText(name)}`, safeMarkdown(docs ?? '', 1), writeVariables(variables, 2)]
  for (const item of items) parts.push(...writeItem(item, 2))
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function writeItem(item: ImportedItem, level: number): string[] {
  const heading = `${'#'.repeat(Math.min(6, level))} ${plainText(item.name)}`
  if (item.type === 'request') return [heading, ...writeRequest(item, level)]
  const { docs, variables, items } = item
  const own = [heading, safeMarkdown(docs ?? '', level), writeVariables(variables, level + 1)]
  return [...own, ...items.flatMap((each) => writeItem(each, level + 1))]
}

function writeVariables(variables: readonly ImportedVariable[], level: number): string {
  if (variables.length === 0) return ''
  const rows = variables.map(
    ({ name, value, secret }) => `| ${codeSpan(name)} | ${secret ? 'secret' : codeSpan(value)} |`,
  )
  return [`${'#'.repeat(Math.min(6, level))} Variables`, '', '| Variable | Value |', '| --- | --- |', ...rows].join(
    '\n',
  )
}
