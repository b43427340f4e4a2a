import { useHostQuery } from '../../../host/query.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ColourDot } from '../../../ui/ColourDot.tsx'
import styles from './ExportDialog.module.css'

/** Environments that go along as files of their own. */
export function EnvironmentChoice({
  value,
  onChange,
}: {
  value: readonly string[]
  onChange: (names: readonly string[]) => void
}) {
  const environments = useHostQuery('environments.list', null).data?.environments ?? []
  if (environments.length === 0) return null
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>With environments</legend>
      <div className={styles.environments}>
        {environments.map(({ name, colour }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox in it has the same name
          <label key={name} className={styles.environment}>
            <Checkbox
              label={name}
              checked={value.includes(name)}
              onChange={(checked) => onChange(checked ? [...value, name] : value.filter((each) => each !== name))}
            />
            <ColourDot colour={colour} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
