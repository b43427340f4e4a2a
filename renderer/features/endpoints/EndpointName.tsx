import { marksIn } from '#shared/operations/search/marks.ts'
import { Highlighted } from '../../ui/Highlighted.tsx'
import styles from './EndpointTree.module.css'

/** Where room is short, the front gives way: the end tells what the call does. */
export function EndpointName({ name, terms }: { name: string; terms: readonly string[] }) {
  const cut = name.lastIndexOf('/', name.lastIndexOf('/') - 1) + 1
  const [head, tail] = cut > 1 && name.length > 24 ? [name.slice(0, cut), name.slice(cut)] : ['', name]
  return (
    <span className={styles.name}>
      {head && (
        <span className={styles.head}>
          <Highlighted text={head} marks={marksIn(head, terms)} />
        </span>
      )}
      <span className={styles.tail}>
        <Highlighted text={tail} marks={marksIn(tail, terms)} />
      </span>
    </span>
  )
}
