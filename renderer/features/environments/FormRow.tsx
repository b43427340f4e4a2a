import type { ReactNode } from 'react'
import styles from './EnvironmentMain.module.css'

/** One line of the form. Every control names itself; the word at the left is for the eye. */
export function FormRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <div className={styles.line}>{children}</div>
    </>
  )
}
