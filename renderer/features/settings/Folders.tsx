import { useHostQuery } from '#renderer/host/query.ts'
import { CopyButton } from '#renderer/ui/CopyButton.tsx'
import form from '#renderer/ui/form.module.css'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsMain.module.css'

/** Where the files are. Both are chosen when Trowel is started. */
export function Folders() {
  const info = useHostQuery('app.info', null).data
  if (!info) return null
  return (
    <div className={form.form}>
      <SettingRow label="Project">
        <span className={form.exact}>{info.projectFolder}</span>
        <CopyButton label="Copy the path of the project" getText={() => info.projectFolder} />
        <span className={styles.hint}>Environments, as plain files. Start with --project to open another.</span>
      </SettingRow>
      <SettingRow label="Data">
        <span className={form.exact}>{info.dataFolder}</span>
        <CopyButton label="Copy the path of the data folder" getText={() => info.dataFolder} />
        <span className={styles.hint}>Open requests, preferences and the log; no secrets.</span>
      </SettingRow>
      {info.problems.length > 0 && (
        <SettingRow label="Problems">
          <ul>
            {info.problems.map(({ file, message }) => (
              <li key={file} className={styles.problem}>
                <strong>{file}</strong> {message}
              </li>
            ))}
          </ul>
        </SettingRow>
      )}
    </div>
  )
}
