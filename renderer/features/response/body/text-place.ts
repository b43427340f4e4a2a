import type { DocumentHandle } from '../../../json/worker/open-document.ts'

const places = new WeakMap<DocumentHandle, { current: number }>()

/** The first byte in view of a document's text: kept over forms, viewers and tabs. */
export function textPlace(document: DocumentHandle): { current: number } {
  const known = places.get(document) ?? { current: 0 }
  places.set(document, known)
  return known
}
