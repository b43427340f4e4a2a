import type { ReactNode } from 'react'
import styles from './SettingsMain.module.css'

/** One setting. The control names itself; the word at the left is for the eye. */
export function SettingRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className={styles.label}>{label}</span>
      <div className={styles.line}>{children}</div>
    </>
  )
}
