import type { Ref } from 'react'
import { type Segment, segmentsOf } from './segments.ts'
import styles from './VariableField.module.css'
import type { VariableStates } from './variable-states.ts'

const classes: Record<Segment['kind'], string | undefined> = {
  plain: styles.plain,
  variable: styles.chip,
  path: styles.path,
  query: styles.query,
  'query-name': styles.queryName,
}

interface VariableMirrorProps {
  ref: Ref<HTMLSpanElement>
  value: string
  url: boolean
  look: VariableStates['look']
}

/** The painted copy of a field's text. */
export function VariableMirror({ ref, value, url, look }: VariableMirrorProps) {
  return (
    <span ref={ref} className={styles.mirror}>
      {segmentsOf(value, url).map((segment) => (
        <span
          key={segment.start}
          className={classes[segment.kind]}
          data-variable={segment.name}
          data-look={segment.name === undefined ? undefined : look(segment.name)}
        >
          {segment.text}
        </span>
      ))}
    </span>
  )
}
