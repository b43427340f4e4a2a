import { expect, test } from 'vitest'
import { setHost } from '#renderer/host/current.ts'
import { createHost } from '#renderer/host/host.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { Environment } from '#shared/model/environment.ts'
import { moveToSecret } from './move-to-secret.ts'

/** One environment and its secrets, which answer in their own time. */
function keep(environment: Environment) {
  const kept = { environment, secrets: new Map<string, string>() }
  const answers: Record<string, (input: never) => unknown> = {
    'environments.list': (): Output<'environments.list'> => ({
      environments: [{ ...kept.environment, file: 'dev.yaml' }],
      problems: [],
      active: environment.name,
    }),
    'environments.save': (input: Input<'environments.save'>) => {
      kept.environment = input.environment
    },
    'secrets.list': () => [
      { name: 'DATABRICKS_TOKEN', state: kept.secrets.has('DATABRICKS_TOKEN') ? 'set' : 'missing' },
    ],
    'secrets.set': ({ name, value }: Input<'secrets.set'>) => void kept.secrets.set(name, value),
  }
  setHost(
    createHost({
      start: (name, input, _signal, onFrame) => {
        setImmediate(() => onFrame({ type: 'result', value: answers[name]?.(input as never) ?? null }))
      },
      listen: () => () => undefined,
    }),
  )
  return kept
}

const dev: Environment = { name: 'dev', colour: 'blue', protected: false, signIn: 'token', variables: [] }

test('two tokens that are moved at once get a variable each', async () => {
  const kept = keep(dev)
  const names = await Promise.all([
    moveToSecret('dev', 'first'),
    moveToSecret('dev', 'second'),
    moveToSecret('dev', 'third'),
  ])
  expect(names).toEqual(['DATABRICKS_TOKEN', 'API_TOKEN', 'API_TOKEN_2'])
  expect(Object.fromEntries(kept.secrets)).toEqual({
    DATABRICKS_TOKEN: 'first',
    API_TOKEN: 'second',
    API_TOKEN_2: 'third',
  })
  expect(kept.environment.variables.map(({ name }) => name)).toEqual(['API_TOKEN', 'API_TOKEN_2'])
})

test('a token that is moved by a double click is moved once', async () => {
  const kept = keep(dev)
  const names = await Promise.all([moveToSecret('dev', 'first'), moveToSecret('dev', 'first')])
  expect(names).toEqual(['DATABRICKS_TOKEN', 'DATABRICKS_TOKEN'])
  expect([...kept.secrets.keys()]).toEqual(['DATABRICKS_TOKEN'])
})
