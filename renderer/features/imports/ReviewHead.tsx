import type { ImportReview } from '#shared/contract/interchange.ts'
import { useHostQuery } from '../../host/query.ts'
import { formatSize } from '../../json/view/format-size.ts'
import { counted } from '../../ui/counted.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import type { Choice } from './use-choice.ts'
import type { Handed } from './use-import.ts'

const automatic = 'automatic'
const ownCollection = 'collection'
/** A longer list is of no use to choose from. */
const mostFolders = 500

interface ReviewHeadProps {
  review: ImportReview
  handed: Handed
  choice: Choice
  /** It is being written. */
  locked: boolean
  onKind: (kind: string | null) => void
}

/** What is imported, as what it was read, and where it goes. */
export function ReviewHead({ review, handed, choice, locked, onKind }: ReviewHeadProps) {
  const kinds = useHostQuery('interchange.kinds', null).data ?? []
  const nodes = useHostQuery('collections.tree', null).data?.nodes ?? []
  const depth = (path: string) => path.split('/').length - 2
  const folders = nodes.filter(({ kind }) => kind !== 'request').slice(0, mostFolders)
  const [first] = handed.files
  const size = handed.files.reduce((sum, { file }) => sum + file.size, 0)
  const all = review.nodes.filter(({ kind }) => kind === 'request').length
  const inner = review.nodes.filter(({ kind }) => kind === 'folder').length
  const many = review.nodes.filter(({ kind }) => kind === 'collection').length
  const facts = [counted(all, 'request'), inner > 0 && counted(inner, 'folder'), formatSize(size)].filter(Boolean)
  return (
    <div className={styles.head} inert={locked}>
      <div className={styles.line}>
        <span className={styles.file} title={first?.path}>
          {handed.files.length === 1 ? first?.path : counted(handed.files.length, 'file')}
        </span>
        <Select
          label="Read as"
          size="sm"
          value={handed.kind ?? automatic}
          onChange={(kind) => onKind(kind === automatic ? null : kind)}
          options={[
            { value: automatic, label: review.source, detail: 'by its content' },
            ...kinds.map(({ id, label }, at) => ({ value: id, label, separated: at === 0 })),
          ]}
        />
        <span className={styles.facts}>{facts.join(', ')}</span>
      </div>
      {many > 0 && (
        <div className={styles.line}>
          <span className={styles.word}>Into</span>
          <Select
            label="Import into"
            value={choice.into ?? ownCollection}
            onChange={(path) => choice.setInto(path === ownCollection ? null : path)}
            options={[
              { value: ownCollection, label: many === 1 ? 'A new collection' : 'New collections' },
              ...folders.map(({ path, name }, at) => ({
                value: path,
                label: `${'\u2003'.repeat(depth(path))}${name}`,
                separated: at === 0,
              })),
            ]}
          />
          {choice.only && (
            <TextField
              label={choice.into === null ? 'Name of the collection' : 'Name of the folder'}
              className={styles.name}
              value={choice.name}
              maxLength={200}
              onChange={(event) => choice.setName(event.target.value)}
            />
          )}
        </div>
      )}
    </div>
  )
}
