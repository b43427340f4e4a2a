import type { CollectedField, FieldPlace } from './collect-fields.ts'
import { DocsPart } from './DocsPart.tsx'
import styles from './docs.module.css'
import { type FieldAction, FieldActionContext } from './field-action.ts'
import { pathText } from './field-path.ts'
import { SchemaField } from './SchemaField.tsx'

const shownAtMost = 40
const titles: readonly (readonly [FieldPlace, string])[] = [
  ['path', 'Path'],
  ['query', 'Query'],
  ['header', 'Headers'],
  ['body', 'Body'],
  ['response', 'Response'],
]

interface FoundFieldsProps {
  fields: readonly CollectedField[]
  terms: readonly string[]
  actions: Readonly<Record<FieldPlace, FieldAction | null>>
}

/** Found fields by their whole paths, each still to be opened and to be put into the request. */
export function FoundFields({ fields, terms, actions }: FoundFieldsProps) {
  if (fields.length === 0)
    return <p className={styles.nothing}>No field has all these words in its path. Try a part of the name.</p>
  return titles.map(([place, title]) => {
    const found = fields.filter((field) => field.place === place)
    if (found.length === 0) return null
    const left = found.length - shownAtMost
    return (
      <FieldActionContext key={place} value={actions[place]}>
        <DocsPart title={title} count={found.length}>
          <ul className={styles.found}>
            {found.slice(0, shownAtMost).map(({ path, schema, required }) => (
              <SchemaField
                key={pathText(path)}
                name={pathText(path)}
                terms={terms}
                schema={schema}
                required={required}
                path={path}
                depth={0}
              />
            ))}
          </ul>
          {left > 0 && <p className={styles.nothing}>{left} more. Type more of the name.</p>}
        </DocsPart>
      </FieldActionContext>
    )
  })
}
