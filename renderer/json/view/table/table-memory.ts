import type { DocumentHandle } from '../../worker/open-document.ts'

/** What a person was looking at in a document's table; kept as long as the document is open. */
export interface TableMemory {
  /** The list that was chosen; null while nobody did. */
  source: number | null
  /** Filters as typed, by title of the column. */
  filters: Readonly<Record<string, string>>
}

const memories = new WeakMap<DocumentHandle, TableMemory>()

export function tableMemory(document: DocumentHandle): TableMemory {
  return memories.get(document) ?? { source: null, filters: {} }
}

export function rememberTable(document: DocumentHandle, change: Partial<TableMemory>): void {
  memories.set(document, { ...tableMemory(document), ...change })
}
