import { headerValues } from '../headers/header-suggestions.ts'
import { VariableField } from '../variables/VariableField.tsx'
import styles from './body.module.css'

/** The Content-Type of a body whose kind does not say it. */
export function ContentTypeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className={styles.contentType}>
      <span className={styles.label}>Content-Type</span>
      <VariableField
        label="Content type of the body"
        value={value}
        suggestions={headerValues('content-type')}
        onChange={onChange}
      />
    </div>
  )
}
