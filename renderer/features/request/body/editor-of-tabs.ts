import type { BodyEditorHandle } from '../../../editor/BodyEditor.tsx'
import { loadedBodyHost } from '../../../editor/load-body-host.ts'
import { tabsStore } from '../../../session/tabs.ts'
import { forgetBodies } from './body-kinds.ts'

let open = new Set<string>()

// What an open tab holds outside its draft (editor text with its undo history) goes with the tab.
tabsStore.subscribe(() => {
  const now = new Set(tabsStore.get().tabs.map((tab) => tab.id))
  if (now.size === open.size && [...now].every((id) => open.has(id))) return
  open = now
  loadedBodyHost()?.keepOnly(now)
  forgetBodies(now)
})

/** The one editor on screen, for what stands outside of it. */
export const bodyEditor: { current: BodyEditorHandle | null } = { current: null }
