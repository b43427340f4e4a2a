import { randomUUID } from 'node:crypto'
import type { DotenvRow } from '#shared/contract/variables.ts'
import { inShort } from '#shared/error-texts.ts'
import { AppError } from '#shared/errors.ts'
import { type DotenvLine, parseDotenv } from '#shared/interchange/parse-dotenv.ts'
import { type Environment, VariableName } from '#shared/model/environment.ts'
import { hostVariable, tokenVariable } from '#shared/model/known-variables.ts'
import type { FileReference } from '#shared/model/request.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { asTemplate } from '#shared/template/parse-template.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { Files } from '../files/files.ts'

const largestFile = 1024 * 1024
const mostWaiting = 20

interface Deps {
  files: Files
  environments: Pick<EnvironmentsService, 'update'>
  setSecret(input: { environment: string; name: string; value: string }): Promise<unknown>
}

interface Chosen {
  importId: string
  environment: string
  rows: readonly { name: string; secret: boolean }[]
}

/** Takes `.env` files over, after they were looked through. Values of credentials stay on this side. */
export function createDotenvImport({ files, environments, setSecret }: Deps) {
  const waiting = new Map<string, Map<string, DotenvLine>>()

  return {
    async read({ file }: { file: FileReference }): Promise<{ importId: string; rows: DotenvRow[] }> {
      const found = await files.find(file)
      if (found.size > largestFile) throw new AppError('import_failed', `${file.name} is too large for a .env file.`)
      const chunks: Buffer[] = []
      for await (const chunk of found.open()) chunks.push(chunk as Buffer)
      // It may hold credentials: no copy of it stays.
      await files.forget([file])
      const lines = parseDotenv(Buffer.concat(chunks).toString('utf8'))
      if (lines.length === 0) throw new AppError('import_failed', `${file.name} holds no NAME=value.`)
      const last = new Map(lines.map((line) => [line.name, line]))
      const importId = randomUUID()
      waiting.set(importId, last)
      const [oldest] = waiting.keys()
      if (waiting.size > mostWaiting && oldest !== undefined) waiting.delete(oldest)
      return { importId, rows: lines.map((line) => rowOf(line, last.get(line.name) === line)) }
    },

    async take({ importId, environment: name, rows }: Chosen) {
      const lines = waiting.get(importId)
      if (!lines)
        throw new AppError('not_found', 'What was read is no longer there.', { remedy: 'Choose the file again.' })
      const chosen = rows.flatMap((row) => {
        const line = lines.get(row.name)
        return line && line.problem === undefined ? [{ ...row, value: line.value }] : []
      })
      await environments.update(name, (environment) => ({ ...environment, variables: withRows(environment, chosen) }))
      waiting.delete(importId)
      const problems: { name: string; message: string }[] = []
      for (const row of chosen.filter(isSecretRow)) {
        if (row.value === '') continue
        try {
          await setSecret({ environment: name, name: row.name, value: row.value })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          problems.push({ name: row.name, message: inShort(error) })
        }
      }
      return { taken: chosen.length - problems.length, problems }
    },
  }
}

interface ChosenRow {
  name: string
  value: string
  secret: boolean
}

/** A credential never gets into the file, whatever was chosen. */
const isSecretRow = ({ name, value, secret }: ChosenRow) => secret || isCredential(name, value)

function rowOf({ name, value, line, problem }: DotenvLine, counts: boolean): DotenvRow {
  const checked = VariableName.safeParse(name)
  const why =
    problem ??
    (checked.success ? undefined : checked.error.issues[0]?.message) ??
    (counts ? undefined : 'A later line says otherwise.') ??
    (!isCredential(name, value) && asTemplate(value) === null ? 'Its braces cannot be kept.' : undefined)
  const credential = isCredential(name, value)
  return { name, line, credential, ...(credential ? {} : { value }), ...(why === undefined ? {} : { problem: why }) }
}

/** Where they stand already they are replaced; the rest follows in the order of the file. */
function withRows({ variables, signIn }: Environment, rows: readonly ChosenRow[]): Environment['variables'] {
  const all = new Map(variables.map((variable) => [variable.name, variable]))
  for (const row of rows) {
    if (row.name === hostVariable) all.set(row.name, { name: row.name, value: row.value })
    // The token of the sign-in is in no list.
    else if (row.name === tokenVariable && signIn === 'token') all.delete(row.name)
    else if (isSecretRow(row)) all.set(row.name, { name: row.name, secret: true })
    else all.set(row.name, { name: row.name, value: asTemplate(row.value) ?? '' })
  }
  return [...all.values()]
}
