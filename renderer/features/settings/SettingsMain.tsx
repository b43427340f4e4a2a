import type { ReactNode } from 'react'
import { About } from './About.tsx'
import { Appearance } from './Appearance.tsx'
import { Folders } from './Folders.tsx'
import { HistorySettings } from './HistorySettings.tsx'
import { type SettingsPartId, settingsParts } from './parts.ts'
import { Secrets } from './Secrets.tsx'
import styles from './SettingsMain.module.css'

/** `shortcuts` comes from the app, which has the table of them. */
export function SettingsMain({ shortcuts }: { shortcuts: ReactNode }) {
  const contents: Record<SettingsPartId, ReactNode> = {
    'settings-appearance': <Appearance />,
    'settings-secrets': <Secrets />,
    'settings-history': <HistorySettings />,
    'settings-folders': <Folders />,
    'settings-shortcuts': shortcuts,
    'settings-about': <About />,
  }
  return (
    <div className={styles.scroll}>
      {settingsParts.map(({ id, title }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.part}>
          <h2 id={`${id}-title`} className={styles.title}>
            {title}
          </h2>
          {contents[id]}
        </section>
      ))}
    </div>
  )
}
