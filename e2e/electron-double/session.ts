import { strict } from './missing.ts'

type RequestHandler = (contents: object, name: string, answer: (granted: boolean) => void, details: object) => void
type CheckHandler = (contents: object | null, name: string, origin: string, details: object) => boolean

/** As Electron grants without a handler: everything. */
const handlers: { request: RequestHandler; check: CheckHandler; device: (details: object) => boolean } = {
  request: (_contents, _name, answer) => answer(true),
  check: () => true,
  device: () => true,
}

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler(handler: RequestHandler) {
    handlers.request = handler
  },
  setPermissionCheckHandler(handler: CheckHandler) {
    handlers.check = handler
  },
  setDevicePermissionHandler(handler: (details: object) => boolean) {
    handlers.device = handler
  },
})

export const session = strict('session', { defaultSession })

export interface Permission {
  request: boolean
  check: boolean
  device: boolean
}

/** What the app answers when a page at `url` wants a permission. */
export async function askPermission(name: string, url: string, isMainFrame: boolean): Promise<Permission> {
  const details = { requestingUrl: url, isMainFrame }
  const request = await new Promise<boolean>((resolve) => handlers.request({}, name, resolve, details))
  return { request, check: handlers.check({}, name, new URL(url).origin, details), device: handlers.device({}) }
}
