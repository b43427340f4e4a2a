import type { Response } from '#shared/model/response.ts'
import { classNames } from '../../../ui/class-names.ts'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import styles from './CompareView.module.css'
import { nameOf, timeOf } from './candidates.ts'

/** Which answer a side is. */
export function SideLabel({ letter, response }: { letter: 'A' | 'B'; response: Response }) {
  const detail = [timeOf(response), response.environment].filter(Boolean).join(', ')
  return (
    <span className={styles.side} title={`${response.request.method} ${response.request.url}`}>
      <span className={classNames(styles.letter, letter === 'A' ? styles.letterA : styles.letterB)}>{letter}</span>
      <MethodLabel method={response.request.method} />
      <span className={styles.name}>{nameOf(response)}</span>
      <span className={styles.detail}>{detail}</span>
    </span>
  )
}
