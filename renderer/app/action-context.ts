import { useLayout } from '../session/layout.ts'
import { useSaveSettings, useSettings } from '../session/settings.ts'
import type { ActionContext } from './actions.ts'

/** What the actions need to know of the window as it stands. */
export function useActionContext(): ActionContext {
  const sidebarOpen = useLayout('sidebar.open', true)
  const { responseSide } = useSettings()
  const save = useSaveSettings()
  return {
    sidebarOpen,
    toggleSide: () => save({ responseSide: responseSide === 'below' ? 'right' : 'below' }),
  }
}
