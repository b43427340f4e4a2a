import type { ReactNode } from 'react'
import { classNames } from '#renderer/ui/class-names.ts'
import form from '#renderer/ui/form.module.css'

/** One line of the form. Every control names itself; the word at the left is for the eye. */
export function FormRow({ label, tall, children }: { label: string; tall?: boolean; children: ReactNode }) {
  return (
    <>
      <span className={classNames(form.label, tall && form.tall)} aria-hidden>
        {label}
      </span>
      <div className={form.line}>{children}</div>
    </>
  )
}
