import type { Note } from '../export/exported.ts'
import type {
  ImportedCollection,
  ImportedEnvironment,
  ImportedFolder,
  ImportedItem,
  ImportedVariable,
} from '../imported.ts'
import { writeRequest } from './write-request.ts'

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/** A collection of version 2.1. Its requests sign in with `{{DATABRICKS_TOKEN}}` where they say nothing else. */
export function exportPostman(collection: ImportedCollection, note: Note): string {
  const { name, docs, variables, items } = collection
  return print({
    info: { name, ...described(docs), schema },
    item: items.map((item) => writeItem(item, name, note)),
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{DATABRICKS_TOKEN}}', type: 'string' }] },
    variable: variables.map(writeVariable),
  })
}

/** An environment; a secret has a name and no value. */
export function exportPostmanEnvironment({ name, variables }: ImportedEnvironment): string {
  const values = variables.map(({ name: key, value, secret }) => ({
    key,
    value: secret ? '' : value,
    type: secret ? 'secret' : 'default',
    enabled: true,
  }))
  return print({ name, values, _postman_variable_scope: 'environment' })
}

function writeItem(item: ImportedItem, around: string, note: Note): object {
  const place = `${around} / ${item.name}`
  return item.type === 'request' ? writeRequest(item, place, note) : writeFolder(item, place, note)
}

function writeFolder({ name, docs, variables, items }: ImportedFolder, place: string, note: Note): object {
  if (variables.length > 0) {
    note(
      place,
      'changed',
      'Postman knows no variables of folders: they are with the collection, or filled in where several have one name.',
    )
  }
  return {
    name,
    ...described(docs),
    item: items.map((each) => writeItem(each, place, note)),
    ...(variables.length > 0 ? { variable: variables.map(writeVariable) } : {}),
  }
}

function writeVariable({ name, value, secret }: ImportedVariable): object {
  return { key: name, value: secret ? '' : value, type: secret ? 'secret' : 'string' }
}

function described(docs: string | undefined): { description?: string } {
  return docs === undefined || docs === '' ? {} : { description: docs }
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
