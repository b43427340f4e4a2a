import { ConflictDialog } from '../features/collections/ConflictDialog.tsx'
import { SaveDialog } from '../features/collections/SaveDialog.tsx'

/** Where to save, and which of two texts counts. */
export function SaveDialogs() {
  return (
    <>
      <SaveDialog />
      <ConflictDialog />
    </>
  )
}
