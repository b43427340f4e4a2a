import { Dialog } from '../ui/Dialog.tsx'
import { showOverlay } from './actions.ts'
import { ShortcutList } from './ShortcutList.tsx'

export function ShortcutsDialog() {
  return (
    <Dialog open onClose={() => showOverlay(null)} title="Keyboard shortcuts" width={760}>
      <ShortcutList />
    </Dialog>
  )
}
