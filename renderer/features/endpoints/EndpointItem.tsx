import { Star } from 'lucide-react'
import { endpointMarks, toggleFavourite } from '../../session/endpoint-marks.ts'
import { useStore } from '../../session/store.ts'
import { Badge } from '../../ui/Badge.tsx'
import { classNames } from '../../ui/class-names.ts'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import { EndpointName } from './EndpointName.tsx'
import styles from './EndpointTree.module.css'
import { accessibleName } from './endpoint-name.ts'
import { keepEndpoint, previewEndpoint } from './open-endpoint.ts'
import type { EndpointRow } from './rows.ts'
import type { ItemProps } from './TreeItem.tsx'
import { TreeItem } from './TreeItem.tsx'

export function EndpointItem({ row, terms, ...item }: ItemProps & { row: EndpointRow; terms: readonly string[] }) {
  const { operation, name, mark } = row
  const favourite = useStore(endpointMarks, ({ favourites }) => favourites.includes(operation.id))
  return (
    <TreeItem
      {...item}
      row={row}
      label={accessibleName(operation)}
      title={`${operation.method} ${operation.path}\n${operation.title}${operation.scope === 'account' ? ' (account)' : ''}`}
      className={styles.endpoint}
      onClick={(event) => (event.ctrlKey || event.metaKey ? keepEndpoint(operation) : previewEndpoint(operation))}
      onDoubleClick={() => keepEndpoint(operation)}
    >
      <MethodLabel method={operation.method} wide />
      <EndpointName name={name} terms={terms} />
      {mark && (
        <span className={styles.mark}>
          <Badge tone={mark === 'preview' ? 'accent' : 'neutral'}>{mark}</Badge>
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={classNames(styles.star, favourite && styles.starred)}
        aria-label={favourite ? 'Remove from favourites' : 'Add to favourites'}
        title={favourite ? 'Remove from favourites (F)' : 'Add to favourites (F)'}
        onClick={(event) => {
          event.stopPropagation()
          toggleFavourite(operation.id)
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Star size={14} aria-hidden />
      </button>
    </TreeItem>
  )
}
