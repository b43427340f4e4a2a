import { Badge } from '../../../ui/Badge.tsx'
import styles from './fields.module.css'

/** On a field that the description of the answer does not know. */
export function NewBadge() {
  return (
    <span className={styles.new} title="Not in the schema of this operation">
      <Badge tone="accent">new</Badge>
    </span>
  )
}
