import type { MarkedText as Marked } from '../../engine/find/row-marks.ts'
import styles from './find.module.css'

/** A text with what was found in it; the match that people stand on is told apart. */
export function MarkedText({ text, marks, current }: Marked) {
  const pieces = []
  let from = 0
  for (const [at, [start, end]] of marks.entries()) {
    pieces.push(
      text.slice(from, start),
      <mark key={start} className={at === current ? styles.current : styles.match}>
        {text.slice(start, end)}
      </mark>,
    )
    from = end
  }
  return [...pieces, text.slice(from)]
}
