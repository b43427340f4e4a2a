import { useQuery } from '@tanstack/react-query'
import { Info, Lock, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { hostQuery } from '#renderer/host/query.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { reportError } from '#renderer/ui/report-error.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { type Environment, hostVariable } from '#shared/model/environment.ts'
import { DotenvButton } from './DotenvButton.tsx'
import { HostRow } from './HostRow.tsx'
import { MissingRow } from './MissingRow.tsx'
import { PlainRow } from './PlainRow.tsx'
import { SecretRow } from './SecretRow.tsx'
import styles from './VariableTable.module.css'
import type { VariableOwner } from './variable-owner.ts'
import { freeName, setElsewhere } from './variables.ts'

interface VariableTableProps {
  owner: VariableOwner
  /** The environment that it belongs to, with all of them: what others have and it lacks is shown too. */
  environment?: Environment
  all?: readonly Environment[]
}

/** A table of variables. Cells are fields; each saves itself when it is left. */
export function VariableTable({ owner, environment, all = [] }: VariableTableProps) {
  const { variables, names, change } = owner
  const secretNames = owner.elsewhere ? variables.flatMap((one) => ('secret' in one ? [one.name] : [])) : []
  const secrets = useQuery({
    ...hostQuery('secrets.list', {
      environment: owner.environment ?? '',
      ...(secretNames.length > 0 ? { names: secretNames } : {}),
    }),
    enabled: owner.environment !== null,
  }).data
  const [filter, setFilter] = useState('')
  const isHostRow = (one: string) => one === hostVariable && environment !== undefined && environment.signIn !== 'demo'
  // The variable that was just added: its name is what one types first.
  const [fresh, setFresh] = useState<string | null>(null)
  const shown = (one: string) => one.toLowerCase().includes(filter.trim().toLowerCase())
  const own = variables.filter((one) => !isHostRow(one.name) && shown(one.name))
  const missing = environment ? setElsewhere(environment, all).filter((one) => shown(one.name)) : []
  const add = async (secret: boolean) => {
    const added = freeName(
      variables.map((one) => one.name),
      secret ? 'SECRET' : 'VARIABLE',
    )
    setFilter('')
    try {
      const variable = secret ? { name: added, secret: true as const } : { name: added, value: '' }
      await change((before) => ({ ...before, variables: [...before.variables, variable] }))
      setFresh(added)
    } catch (error) {
      reportError(error)
    }
  }
  const host = variables.find((one) => isHostRow(one.name))
  const count = own.length + missing.length + (host ? 1 : 0)
  return (
    <section aria-label="Variables">
      <div className={styles.head}>
        <h3 className={styles.title}>Variables</h3>
        <span className={styles.count}>{variables.length}</span>
        <TextField
          label="Filter variables"
          type="search"
          size="sm"
          className={styles.filter}
          leading={<Search size={14} aria-hidden />}
          placeholder="Filter variables"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        {environment && <DotenvButton environment={environment.name} />}
        <Button size="sm" icon={Plus} onClick={() => void add(false)}>
          Variable
        </Button>
        <Button size="sm" icon={Lock} onClick={() => void add(true)}>
          Secret
        </Button>
      </div>
      <table aria-label="Variables" className={styles.table}>
        <thead>
          <tr className={styles.row}>
            {['Name', 'Value', 'Kind'].map((title) => (
              <th key={title} scope="col" className={`${styles.cell} ${styles.header}`}>
                {title}
              </th>
            ))}
            <th scope="col" aria-label="Actions" className={`${styles.cell} ${styles.header} ${styles.bare}`} />
          </tr>
        </thead>
        <tbody>
          {host && shown(host.name) && <HostRow variable={host} />}
          {own.map((variable) =>
            'secret' in variable ? (
              <SecretRow
                key={names.keyOf(variable.name)}
                owner={owner}
                name={variable.name}
                secret={secrets?.find((one) => one.name === variable.name)}
                fresh={variable.name === fresh}
              />
            ) : (
              <PlainRow
                key={names.keyOf(variable.name)}
                owner={owner}
                name={variable.name}
                value={variable.value}
                fresh={variable.name === fresh}
              />
            ),
          )}
          {missing.map((one) => (
            <MissingRow key={one.name} owner={owner} {...one} />
          ))}
          {count === 0 && (
            <tr>
              <td className={styles.empty}>{filter ? 'No variable has this in its name.' : 'No variables yet.'}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className={styles.note}>
        <Info size={14} aria-hidden />
        Plain values are saved in the project folder. Secret values live only in the keychain, or in memory when there
        is none, and are never shown.
      </p>
    </section>
  )
}
