import { type Protocol, protocol } from 'electron'
import type { Services } from '#services/services.ts'
import { appOrigin, appScheme } from './app-origin.ts'

/** Before the app is ready: `app:` gets the rights that https has. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** The page, `/bodies/<id>` and `/files`, all from the services. No other host has anything. */
export function serveAppScheme(target: Protocol, services: Pick<Services, 'assets'>): void {
  target.handle(appScheme, async (request) => {
    if (!request.url.startsWith(`${appOrigin}/`)) return new Response('There is nothing here.', { status: 404 })
    return services.assets(request)
  })
}
