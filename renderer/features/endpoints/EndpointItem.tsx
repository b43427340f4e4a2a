import { memo } from 'react'
import { fieldHit } from '#shared/operations/search/field-hit.ts'
import { marksIn } from '#shared/operations/search/marks.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Highlighted } from '../../ui/Highlighted.tsx'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import { EndpointName } from './EndpointName.tsx'
import styles from './EndpointTree.module.css'
import { accessibleName } from './endpoint-name.ts'
import { FavouriteButton } from './FavouriteButton.tsx'
import { markOf } from './groups.ts'
import { keepEndpoint, previewEndpoint } from './open-endpoint.ts'
import type { EndpointRow } from './rows.ts'
import type { ItemProps } from './TreeItem.tsx'
import { TreeItem } from './TreeItem.tsx'

interface EndpointItemProps extends ItemProps {
  row: EndpointRow
  terms: readonly string[]
  /** Under the pointer. */
  hovered: boolean
}

export const EndpointItem = memo(function EndpointItem({ row, terms, hovered, ...item }: EndpointItemProps) {
  const { operation, name, mark } = row
  const field = terms.length > 0 ? fieldHit(operation, terms) : null
  const remarks = [operation.scope === 'account' && 'account', markOf(operation)].filter(Boolean).join(', ')
  return (
    <TreeItem
      {...item}
      row={row}
      label={accessibleName(operation)}
      title={`${operation.method} ${operation.path}\n${operation.title}${remarks && ` (${remarks})`}${field ? `\nField: ${field}` : ''}`}
      description={field ? `Field: ${field}` : undefined}
      className={styles.endpoint}
      onClick={(event) => (event.ctrlKey || event.metaKey ? keepEndpoint(operation) : previewEndpoint(operation))}
      onDoubleClick={() => keepEndpoint(operation)}
    >
      <MethodLabel method={operation.method} wide />
      <span className={styles.words}>
        <EndpointName name={name} terms={terms} />
        {field && (
          <span className={styles.fieldHit}>
            <Highlighted text={field} marks={marksIn(field, terms)} />
          </span>
        )}
        {mark && (
          <span className={styles.mark}>
            <Badge tone={mark === 'preview' ? 'accent' : 'neutral'}>{mark}</Badge>
          </span>
        )}
      </span>
      {(hovered || item.selected || item.current) && <FavouriteButton operationId={operation.id} />}
    </TreeItem>
  )
})
