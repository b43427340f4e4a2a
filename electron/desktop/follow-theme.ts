import { nativeTheme } from 'electron'
import type { Services } from '#services/services.ts'
import { Settings } from '#shared/model/session.ts'

/** Menus, dialogs and the window's first colour follow the theme that is set in the app. Settles when it is known. */
export async function followTheme(services: Pick<Services, 'serve' | 'subscribe'>): Promise<void> {
  services.subscribe(({ domain }) => {
    if (domain === 'settings') void readTheme(services)
  })
  await readTheme(services)
}

async function readTheme(services: Pick<Services, 'serve'>): Promise<void> {
  await services.serve('settings.get', null, {
    signal: new AbortController().signal,
    emit(frame) {
      const settings = frame.type === 'result' ? Settings.safeParse(frame.value) : undefined
      // Settings that cannot be read are the page's to report; the system's theme is good meanwhile.
      if (settings?.success) nativeTheme.themeSource = settings.data.theme
    },
  })
}
