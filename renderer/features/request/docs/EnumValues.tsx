import { type CSSProperties, useState } from 'react'
import styles from './docs.module.css'

const shownAtFirst = 12

/** Known values of a field; the API may know more. */
export function EnumValues({ values, depth }: { values: readonly string[]; depth: number }) {
  const [all, setAll] = useState(false)
  const shown = all ? values : values.slice(0, shownAtFirst)
  const left = values.length - shown.length
  return (
    <div className={styles.values} style={{ '--depth': depth } as CSSProperties}>
      {shown.map((value) => (
        <code key={value}>{value}</code>
      ))}
      {left > 0 && (
        <button type="button" className={styles.titleLink} onClick={() => setAll(true)}>
          {left} more
        </button>
      )}
    </div>
  )
}
