import { useHostQuery } from '#renderer/host/query.ts'
import { CopyButton } from '#renderer/ui/CopyButton.tsx'
import form from '#renderer/ui/form.module.css'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsMain.module.css'

const shells = { electron: 'desktop app', loopback: 'browser window', cli: 'command line' }

export function About() {
  const info = useHostQuery('app.info', null).data
  if (!info) return null
  return (
    <div className={form.form}>
      <SettingRow label="Version">
        <span className={form.exact}>{info.version}</span>
        <span className={styles.hint}>{`${shells[info.shell]}, ${info.platform}`}</span>
        <CopyButton
          label="Copy version"
          getText={() => `Trowel ${info.version}, ${shells[info.shell]}, ${info.platform}`}
        />
      </SettingRow>
    </div>
  )
}
