import { hostVariable } from '#shared/model/environment.ts'
import { parseAssignment } from './assignments.ts'
import type { Call } from './client.ts'
import { UsageError } from './usage.ts'

interface Context {
  call: Call
  write: (text: string) => void
  readInput: () => Promise<string>
}

async function list({ call, write }: Context, json: boolean): Promise<void> {
  const { environments, active, problems } = await call('environments.list', null)
  const rows = environments.map(({ name, colour, protected: guarded, signIn, variables, file }) => {
    const host = variables.find((variable) => variable.name === hostVariable)
    return {
      name,
      active: name === active,
      host: host && 'value' in host ? host.value : null,
      signIn,
      protected: guarded,
      colour,
      file,
    }
  })
  if (json) write(`${JSON.stringify({ environments: rows, problems })}\n`)
  else {
    for (const row of rows) {
      const host = row.host ?? (row.signIn === 'demo' ? 'demo workspace' : 'no host')
      write(`${row.active ? '*' : ' '} ${row.name}  ${host}${row.protected ? '  protected' : ''}\n`)
    }
    for (const { file, message } of problems) write(`! ${file}: ${message}\n`)
  }
}

/** `env`, `env add NAME HOST`, `env use NAME`, `env set NAME VARIABLE=VALUE …`, `env token NAME`. */
export async function env(words: readonly string[], json: boolean, context: Context): Promise<void> {
  const [verb, name, ...rest] = words
  if (verb === undefined) return list(context, json)
  if (!name) throw new UsageError(`env ${verb} needs the name of an environment.`)
  if (verb === 'add') {
    const [host] = rest
    if (!host) throw new UsageError('env add needs a name and the host of a workspace.')
    const variables = [{ name: hostVariable, value: host }]
    const environment = { name, colour: 'blue', protected: false, signIn: 'token', variables } as const
    await context.call('environments.save', { environment: { ...environment, variables }, previousName: null })
  } else if (verb === 'use') await context.call('environments.activate', { name })
  else if (verb === 'set') {
    if (rest.length === 0) throw new UsageError('env set needs VARIABLE=VALUE.')
    for (const { name: variable, value } of rest.map(parseAssignment)) {
      await context.call('environments.setVariable', { environment: name, name: variable, value })
    }
  } else if (verb === 'token') {
    const value = (await context.readInput()).trim()
    if (!value) throw new UsageError('env token reads the token from standard input, and there was none.')
    await context.call('secrets.set', { environment: name, name: 'DATABRICKS_TOKEN', value })
  } else throw new UsageError(`env ${verb} is not known: add, use, set or token.`)
}
