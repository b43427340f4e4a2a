import { useSyncExternalStore } from 'react'
import type { DocumentHandle } from '../worker/open-document.ts'
import type { DocumentState } from '../worker/protocol.ts'

/** Draws anew whenever the document has news. */
export function useDocumentState(document: DocumentHandle): DocumentState {
  useSyncExternalStore(document.subscribe, document.version)
  return document.state()
}
