import { ConflictDialog } from '../features/collections/ConflictDialog.tsx'
import { SaveDialog } from '../features/collections/SaveDialog.tsx'
import { saveStore } from '../session/saved-requests.ts'
import { useStore } from '../session/store.ts'

/** Where to save, and which of two texts counts; one question after the other. */
export function SaveDialogs() {
  const placing = useStore(saveStore, (state) => state.placing !== null)
  return placing ? <SaveDialog /> : <ConflictDialog />
}
