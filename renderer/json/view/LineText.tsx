import { memo } from 'react'
import styles from './TreeRow.module.css'

const token = /("(?:[^"\\]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|(true|false)|(null)|[^"\d\-tfn]+|./g
const longest = 4000

/** A line of JSON in the colours of the tree. */
export const LineText = memo(function LineText({ text }: { text: string }) {
  if (text.length > longest) return text
  const parts = [...text.matchAll(token)]
  return parts.map((match) => {
    const [whole, string, colon, number, boolean, nothing] = match
    const style = string
      ? colon
        ? styles.keyToken
        : styles.string
      : number
        ? styles.number
        : boolean
          ? styles.boolean
          : nothing
            ? styles.null
            : styles.punctuation
    return (
      <span key={match.index} className={style}>
        {colon ? string : whole}
        {colon && <span className={styles.punctuation}>{colon}</span>}
      </span>
    )
  })
})
