import type { ReactNode } from 'react'
import form from '../../ui/form.module.css'

/** One setting. The control names itself; the word at the left is for the eye. */
export function SettingRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className={form.label}>{label}</span>
      <div className={form.line}>{children}</div>
    </>
  )
}
