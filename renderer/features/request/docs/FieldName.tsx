import { marksIn } from '#shared/operations/search/marks.ts'
import { Highlighted } from '../../../ui/Highlighted.tsx'
import styles from './docs.module.css'

/** The name of a field, or the whole way to it: where room is short, the front gives way. */
export function FieldName({ name, terms }: { name: string; terms: readonly string[] }) {
  const cut = name.lastIndexOf('.') + 1
  const pieces = cut > 1 ? [name.slice(0, cut), name.slice(cut)] : [name]
  return (
    <span className={styles.name} title={cut > 1 ? name : undefined}>
      {pieces.map((piece, at) => (
        <span key={piece} className={at === pieces.length - 1 ? styles.nameEnd : styles.nameFront}>
          <Highlighted text={piece} marks={marksIn(piece, terms)} />
        </span>
      ))}
    </span>
  )
}
