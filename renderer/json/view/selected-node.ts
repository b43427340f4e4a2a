import type { DocumentHandle } from '../worker/open-document.ts'

const selected = new WeakMap<DocumentHandle, number>()

/** The value that is selected in the tree of a document; what is outside the tree may want to know it. */
export function keepSelectedNode(document: DocumentHandle, node: number | undefined): void {
  if (node === undefined) selected.delete(document)
  else selected.set(document, node)
}

export function selectedNode(document: DocumentHandle): number | null {
  return selected.get(document) ?? null
}
