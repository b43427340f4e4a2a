import styles from './ColourDot.module.css'
import { classNames } from './class-names.ts'

/** A dot in a CSS colour; decoration beside a word. */
export function ColourDot({ colour, large }: { colour?: string | undefined; large?: boolean }) {
  return (
    <span
      aria-hidden
      className={classNames(styles.dot, large && styles.lg)}
      style={colour ? { background: colour } : undefined}
    />
  )
}
