import type { Request } from '../../model/request.ts'
import { type CurlText, exportCurl } from '../curl/export-curl.ts'
import { exportHar } from '../har/export-har.ts'
import { exportHttp, exportHttpEnvironments } from '../http/export-http.ts'
import { createImportSession } from '../import-session.ts'
import type { ImportedCollection, ImportedEnvironment, ImportedItem } from '../imported.ts'
import { exportMarkdown } from '../markdown/export-markdown.ts'
import { exportRequests } from '../own/export-requests.ts'
import { exportPostman, exportPostmanEnvironment } from '../postman/export-postman.ts'
import { dynamicNames } from './dynamic-names.ts'
import type { Exported, ExportedFile, ExportResult, Note } from './exported.ts'
import { flatVariables } from './flat-variables.ts'
import type { ExportKindId } from './kinds.ts'
import { requestsIn } from './requests-in.ts'
import { environmentWithoutCredentials, withoutCredentials, withoutTokensIn } from './without-credentials.ts'

export interface ExportTools {
  /** A request written for curl in bash. */
  curl(request: Request): Promise<CurlText>
}

interface Writer {
  ending: string
  /** It knows variables of folders and requests, or shows them. */
  scopes?: true
  /** It makes dynamic values itself, under names of its own. */
  dynamic?: true
  write(collection: ImportedCollection, note: Note, tools: ExportTools): string | Promise<string>
  environments?(environments: readonly ImportedEnvironment[]): ExportedFile[]
}

const writers: Record<ExportKindId, Writer> = {
  postman: {
    ending: '.postman_collection.json',
    dynamic: true,
    write: exportPostman,
    environments: (all) =>
      all.map((each) => ({
        title: each.name,
        ending: '.postman_environment.json',
        text: exportPostmanEnvironment(each),
      })),
  },
  http: {
    ending: '.http',
    dynamic: true,
    write: exportHttp,
    environments: (all) =>
      all.length === 0 ? [] : [{ title: 'http-client', ending: '.env.json', text: exportHttpEnvironments(all) }],
  },
  'curl-script': { ending: '.sh', write: (collection, note, tools) => exportCurl(collection, note, tools.curl) },
  markdown: { ending: '.md', scopes: true, write: exportMarkdown },
  har: { ending: '.har', write: exportHar },
  request: { ending: '.json', scopes: true, write: exportRequests },
}

function withDynamicNames(collection: ImportedCollection, note: Note): ImportedCollection {
  const rename = (items: readonly ImportedItem[], around: string): ImportedItem[] =>
    items.map((item) => {
      const place = `${around} / ${item.name}`
      if (item.type === 'folder') return { ...item, items: rename(item.items, place) }
      return { ...item, request: dynamicNames(item.request, place, note) }
    })
  return { ...collection, items: rename(collection.items, collection.name) }
}

function noteCaptures(collection: ImportedCollection, note: Note): void {
  for (const { item, place } of requestsIn(collection)) {
    const { captures = [] } = item.request
    if (captures.length > 0) note(place, 'dropped', 'Variables that are taken from its answer are not carried over.')
  }
}

/**
 * Writes collections for another tool, one file each, and environments where it knows them. No secret is in what is
 * written: a credential that was typed somewhere becomes `{{NAME}}`.
 */
export async function exportAs(kind: ExportKindId, exported: Exported, tools: ExportTools): Promise<ExportResult> {
  const session = createImportSession()
  const writer = writers[kind]
  const files: ExportedFile[] = []
  for (const given of exported.collections) {
    const collection = withoutCredentials(given, session)
    if (kind !== 'request') noteCaptures(collection, session.note)
    const seen = writer.scopes ? collection : flatVariables(collection)
    const named = writer.dynamic ? withDynamicNames(seen, session.note) : seen
    const text = await writer.write(named, session.note, tools)
    const clean = withoutTokensIn(text.toWellFormed(), collection.name, session)
    files.push({ title: collection.name, ending: writer.ending, text: clean })
  }
  const environments = exported.environments.map((each) => environmentWithoutCredentials(each, session))
  return { files: [...files, ...(writer.environments?.(environments) ?? [])], notes: session.notes }
}
