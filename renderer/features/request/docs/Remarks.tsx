import { Fragment, type ReactNode } from 'react'
import styles from './docs.module.css'
import { Prose } from './Prose.tsx'

export interface Remark {
  label: string
  text: string
  /** Stands after the text. */
  more?: ReactNode
}

/** What is said in words, each with its label at the left. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <dl className={styles.remarks}>
      {remarks.map(({ label, text, more }) => (
        <Fragment key={label + text}>
          <dt className={styles.remarkLabel}>{label}</dt>
          <dd className={styles.remark}>
            <Prose text={text} />
            {more}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
