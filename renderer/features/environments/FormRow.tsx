import type { ReactNode } from 'react'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './EnvironmentMain.module.css'

/** One line of the form. Every control names itself; the word at the left is for the eye. */
export function FormRow({ label, tall, children }: { label: string; tall?: boolean; children: ReactNode }) {
  return (
    <>
      <span className={classNames(styles.label, tall && styles.tall)} aria-hidden>
        {label}
      </span>
      <div className={styles.line}>{children}</div>
    </>
  )
}
