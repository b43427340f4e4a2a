import { classNames } from './class-names.ts'
import styles from './MethodLabel.module.css'

/** The method in its colour. `wide` is a 40 px column, where DELETE becomes DEL. */
export function MethodLabel({ method, wide }: { method: string; wide?: boolean }) {
  const word = wide && method === 'DELETE' ? 'DEL' : method
  return (
    <span className={classNames(styles.method, wide && styles.wide)} data-method={method.toUpperCase()}>
      {word}
    </span>
  )
}
