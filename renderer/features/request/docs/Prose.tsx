import styles from './docs.module.css'

/** Names of fields and of values with parts: `job_id`, `CAN_USE`, `startIndex`. */
const name = /\b(?:[A-Za-z]+(?:_[A-Za-z0-9]+)+|[a-z]+[A-Z][A-Za-z]*)\b/g

/** A sentence, the names within it set like names. */
export function Prose({ text }: { text: string }) {
  const pieces = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(name)) {
    pieces.push(
      text.slice(from, index),
      <code key={index} className={styles.code}>
        {word}
      </code>,
    )
    from = index + word.length
  }
  return [...pieces, text.slice(from)]
}
