import { useQuery } from '@tanstack/react-query'
import { tokenVariable } from '#shared/model/environment.ts'
import type { HeaderField, Request } from '#shared/model/request.ts'
import { hostQuery } from '../../../host/query.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { Button } from '../../../ui/Button.tsx'
import { EditableRow } from '../rows/EditableRow.tsx'
import type { PastedRow } from '../rows/paste-rows.ts'
import { RowGrid } from '../rows/RowGrid.tsx'
import rowStyles from '../rows/rows.module.css'
import { automaticHeaders } from './automatic-headers.ts'
import styles from './HeadersPane.module.css'
import { headerNames, headerValues } from './header-suggestions.ts'

interface HeadersPaneProps {
  request: Request
  onChange: (change: (request: Request) => Request) => void
}

const blank: HeaderField = { name: '', value: '', enabled: true }

/** The typed headers, and greyed those that are sent unasked. */
export function HeadersPane({ request, onChange }: HeadersPaneProps) {
  const environment = useActiveEnvironment()
  const secrets = useQuery({
    ...hostQuery('secrets.list', { environment: environment?.name ?? '' }),
    enabled: environment?.signIn === 'token',
  })
  const token = secrets.data?.find((secret) => secret.name === tokenVariable)
  const set = (change: (headers: readonly HeaderField[]) => HeaderField[]) =>
    onChange((draft) => ({ ...draft, headers: change(draft.headers) }))
  const paste = (at: number) => (pasted: PastedRow[]) =>
    set((headers) => headers.toSpliced(at, headers[at]?.name === '' ? 1 : 0, ...pasted))

  return (
    <RowGrid label="Headers" className={styles.grid} columns={['Name', 'Value', 'Origin']}>
      {[...request.headers, blank].map((row, at) => {
        const isBlank = at === request.headers.length
        return (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names repeat and change while typed
            key={at}
            row={row}
            blank={isBlank}
            paste="header"
            nameLabel="Header name"
            nameSuggestions={headerNames}
            valueLabel={row.name || 'Header value'}
            valueSuggestions={headerValues(row.name)}
            onChange={(change) =>
              set((headers) =>
                isBlank ? [...headers, { ...blank, ...change }] : headers.with(at, { ...row, ...change }),
              )
            }
            onPaste={paste(at)}
            onDelete={isBlank ? undefined : () => set((headers) => headers.toSpliced(at, 1))}
          >
            <div className={rowStyles.cell} />
          </EditableRow>
        )
      })}
      {automaticHeaders(request, environment, token).map(({ name, value, note }) => (
        <li key={name} className={`${rowStyles.row} ${styles.automatic}`}>
          <span />
          <span className={`${rowStyles.cell} ${rowStyles.first}`}>
            <span className={rowStyles.fixed}>{name}</span>
          </span>
          <span className={rowStyles.cell}>
            <span className={rowStyles.fixed}>{value}</span>
          </span>
          <span className={rowStyles.cell}>
            <span className={rowStyles.text}>{note}</span>
            {name !== 'Authorization' && (
              <span className={`${rowStyles.onHover} ${styles.override}`}>
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={`Override ${name}`}
                  onClick={() => set((headers) => [...headers, { name, value, enabled: true }])}
                >
                  Override
                </Button>
              </span>
            )}
          </span>
          <span />
        </li>
      ))}
    </RowGrid>
  )
}
