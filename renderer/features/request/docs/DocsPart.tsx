import type { ReactNode } from 'react'
import styles from './docs.module.css'

interface DocsPartProps {
  title: string
  note?: string | undefined
  count?: number | undefined
  children: ReactNode
}

export function DocsPart({ title, note, count, children }: DocsPartProps) {
  return (
    <section>
      <h3 className={styles.part}>
        {title}
        {note && <span className={styles.partNote}>{note}</span>}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </h3>
      {children}
    </section>
  )
}
