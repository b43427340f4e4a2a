import type { FileReference, MultipartField } from '#shared/model/request.ts'
import { partRemoved } from '../../../session/uploads.ts'
import { EditableRow } from '../rows/EditableRow.tsx'
import { RowGrid } from '../rows/RowGrid.tsx'
import rowStyles from '../rows/rows.module.css'
import { VariableField } from '../variables/VariableField.tsx'
import styles from './body.module.css'
import { FileField } from './FileField.tsx'

interface MultipartBodyProps {
  tabId: string
  fields: readonly MultipartField[]
  /** A change of the fields as they are then: a file may take its time. */
  onChange: (change: (fields: readonly MultipartField[]) => MultipartField[]) => void
}

const blank: MultipartField = { name: '', value: '', enabled: true }

function withFile({ value: _, file: __, ...rest }: MultipartField, file: FileReference | null): MultipartField {
  return file ? { ...rest, file } : { ...rest, value: '' }
}

function withType({ contentType: _, ...rest }: MultipartField, contentType: string): MultipartField {
  return contentType === '' ? rest : { ...rest, contentType }
}

/** The parts of a multipart body: each a text or a file, with a type of its own when one is given. */
export function MultipartBody({ tabId, fields, onChange }: MultipartBodyProps) {
  return (
    <RowGrid label="Parts" className={styles.parts} columns={['Name', 'Value or file', 'Content-Type']}>
      {[...fields, blank].map((field, at) => {
        const isBlank = at === fields.length
        const put = (change: (field: MultipartField) => MultipartField, to = at) =>
          onChange((now) => (to < now.length ? now.with(to, change(now[to] ?? blank)) : [...now, change(blank)]))
        const setFile = (file: FileReference | null, part: number | null) =>
          put((now) => withFile(now, file), part ?? at)
        const remove = () => {
          partRemoved(tabId, at)
          onChange((now) => now.toSpliced(at, 1))
        }
        const place = { tabId, part: at }
        const row = { name: field.name, value: field.value ?? '', enabled: field.enabled }
        return (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names repeat and change while typed
            key={at}
            row={row}
            blank={isBlank}
            nameLabel="Part name"
            valueLabel={field.name || 'Part value'}
            valueCell={field.file && <FileField place={place} file={field.file} onChange={setFile} />}
            after={!field.file && !field.value && <FileField place={place} file={null} onChange={setFile} />}
            onChange={(change) => put((now) => ({ ...now, ...change }))}
            onDelete={isBlank ? undefined : remove}
          >
            <div className={rowStyles.cell}>
              <VariableField
                label={`Content type of ${field.name || 'new part'}`}
                value={field.contentType ?? ''}
                placeholder={field.file ? 'application/octet-stream' : 'text'}
                onChange={(text) => put((now) => withType(now, text))}
              />
            </div>
          </EditableRow>
        )
      })}
    </RowGrid>
  )
}
