import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '#shared/contract/contract.ts'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { projectForTests } from '../../projects/testing/project-for-tests.ts'

export const token = `dapi${'0123456789abcdef'.repeat(2)}`
export const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'

/** A Postman collection with a folder, a token and a number that no double holds. */
export const collection = {
  info: { name: 'Night work', description: 'About it' },
  variable: [{ key: 'batch', value: '12345678901234567890' }],
  item: [
    {
      name: 'Jobs',
      item: [
        {
          name: 'Run: now?',
          request: {
            method: 'POST',
            url: `${host}/api/2.2/jobs/run-now`,
            header: [{ key: 'Authorization', value: `Bearer ${token}` }],
            body: { mode: 'raw', raw: '{"job_id": 12345678901234567890}' },
          },
        },
      ],
    },
    { name: 'List', request: `${host}/api/2.1/clusters/list` },
  ],
}

export const prod = {
  name: 'prod',
  colour: 'red' as const,
  protected: true,
  signIn: 'token' as const,
  variables: [{ name: 'DATABRICKS_HOST', value: host }],
}

/** An empty project, and files of other tools for it. */
export function importsForTests() {
  const project = projectForTests()
  return {
    get app() {
      return project.app
    },
    /** For tests that start the services again. */
    set app(next) {
      project.app = next
    },
    get folders() {
      return project.folders
    },
    outline: project.outline,
    async read(content: unknown): Promise<ImportReview> {
      const path = join(project.folders.dataFolder, 'chosen.json')
      await writeFile(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
      const file = await project.app.services.registerFile(path)
      return project.app.call('interchange.read', { files: [{ file, path: 'chosen.json' }], kind: null })
    },
    /** Takes all of it, with the credentials of requests to one environment. */
    all(
      review: ImportReview,
      secretsTo: string | null,
      more: Partial<Input<'interchange.accept'>> = {},
      signal?: AbortSignal,
    ) {
      const secrets = review.secrets.flatMap(({ environment }, secret) =>
        environment === null && secretsTo === null
          ? []
          : [{ secret, environment: environment === null ? secretsTo : null, replace: false }],
      )
      const choice = {
        importId: review.importId,
        without: [],
        names: [],
        into: null,
        environments: review.environments.map((_, at) => at),
        newEnvironment: null,
        secrets,
        ...more,
      }
      return project.app.call('interchange.accept', choice, signal)
    },
    /** All files of the project in one text. */
    async everything(): Promise<string> {
      const names = await readdir(project.folders.projectFolder, { recursive: true, withFileTypes: true })
      const files = names.filter((each) => each.isFile())
      return (await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'utf8')))).join('\n')
    },
  }
}
