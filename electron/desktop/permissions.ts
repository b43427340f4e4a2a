import type { Session } from 'electron'
import { isPage } from './app-origin.ts'

/** Copying text on a click is all that the page may do; camera, location, notifications and the rest are refused. */
const allowed = 'clipboard-sanitized-write'

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(permission === allowed && isPage(requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl, isMainFrame }) => {
    return permission === allowed && isMainFrame && isPage(requestingUrl ?? '')
  })
  session.setDevicePermissionHandler(() => false)
}
