import { Star } from 'lucide-react'
import { endpointMarks, toggleFavourite } from '../../session/endpoint-marks.ts'
import { useStore } from '../../session/store.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './EndpointTree.module.css'

/** The star at a row; with keys it is F. */
export function FavouriteButton({ operationId }: { operationId: string }) {
  const favourite = useStore(endpointMarks, ({ favourites }) => favourites.includes(operationId))
  const label = favourite ? 'Remove from favourites' : 'Add to favourites'
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames(styles.star, favourite && styles.starred)}
      aria-label={label}
      title={`${label} (F)`}
      onClick={(event) => {
        event.stopPropagation()
        toggleFavourite(operationId)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      // The focus stays with the row.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Star size={14} aria-hidden />
    </button>
  )
}
