import { createHash } from 'node:crypto'
import type { HistoryFilter } from '#shared/contract/history.ts'

/** The word by which a filter finds its entries: made so that no text contains it by chance. */
function filterWord(kind: string, value: string): string {
  return `${kind}x${createHash('sha1').update(value).digest('hex').slice(0, 16)}`
}

/** The filter words of an entry. */
export function filterWords(entry: {
  status: number | null
  operationId: string | null
  environment: string | null
}): string {
  const words = [filterWord('status', entry.status === null ? 'failed' : String(entry.status)[0]!)]
  if (entry.operationId !== null) words.push(filterWord('operation', entry.operationId))
  if (entry.environment !== null) words.push(filterWord('environment', entry.environment))
  return words.join(' ')
}

/** What people typed, as words: each must begin a word of the entry. */
export function typedWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 16)
}

/** The question for the index; null: nothing that it knows narrows. */
export function matchOf({ text, status, operationId, environment }: HistoryFilter): string | null {
  const typed = typedWords(text).map((word) => `{url request response} : "${word.replaceAll('"', '""')}" *`)
  const filters = [
    ...(status === null ? [] : [filterWord('status', status)]),
    ...(operationId === null ? [] : [filterWord('operation', operationId)]),
    ...(environment === null ? [] : [filterWord('environment', environment)]),
  ].map((word) => `filters : ${word}`)
  const parts = [...typed, ...filters].map((part) => `(${part})`)
  return parts.length === 0 ? null : parts.join(' AND ')
}
