import { isJsonObject, type JsonObject } from '../json/exact-value.ts'
import { isBru } from './bruno/bru-blocks.ts'
import { importBruno, isBrunoExport, isOpenCollection } from './bruno/import-bruno.ts'
import { commandKind } from './command-kind.ts'
import { importCurl } from './curl/import-curl.ts'
import { importHar } from './har/import-har.ts'
import { importHttp } from './http/import-http.ts'
import { httpEnvironments, importHttpEnvironments, isHttpEnvironments } from './http/import-http-environments.ts'
import { isHttpFile } from './http/read/blocks.ts'
import { importHttpie } from './httpie/import-httpie.ts'
import { importHttpieDesktop, isHttpieDesktop } from './httpie-desktop/import-httpie-desktop.ts'
import type { Imported } from './imported.ts'
import { importInsomnia, isVersion4Yaml } from './insomnia/import-insomnia.ts'
import { isVersion5 } from './insomnia/version-5.ts'
import { importOpenapi, isOpenapi } from './openapi/import-openapi.ts'
import { importRequests, isOwnRequest } from './own/import-requests.ts'
import { importPostman } from './postman/import-postman.ts'

/** A text of another tool, looked at once for all kinds. */
export interface Material {
  text: string
  /** Of its file, or empty. */
  path: string
  /** What it is where it is a JSON object. */
  json: JsonObject | null
}

/** A kind of material of other tools that can be taken over. */
interface ImportKind {
  /** What `--from` of the command line calls it. */
  id: string
  /** What people call it. */
  label: string
  /** What of it can be read, for people. */
  about: string
  /** Whether the text is one of this kind, by what stands at its top. */
  fits(material: Material): boolean
  /** `path` is that of its file, or empty. Throws `import_failed`. */
  read(text: string, path: string, options?: ReadOptions): Imported
}

export interface ReadOptions {
  /** Of command lines: hosts of workspaces stay as they are. */
  keepHosts?: boolean
  /** Of command lines: files are named by their paths, to be written into another call. */
  keepFiles?: boolean
}

const ofPostman = ['info', 'item', 'collection', 'requests', 'values', 'collections', 'environments']

/** The first one that fits is the one that reads. */
export const importKinds: readonly ImportKind[] = [
  {
    id: 'har',
    label: 'HAR',
    about: 'network logs of browsers and proxies, versions 1.1 and 1.2',
    fits: ({ json }) => isJsonObject(json?.log),
    read: importHar,
  },
  {
    id: 'insomnia',
    label: 'Insomnia',
    about: 'exports of version 4 and 5 (JSON or YAML), environments',
    fits: ({ json, text }) => json?._type === 'export' || isVersion5(text) || isVersion4Yaml(text),
    read: importInsomnia,
  },
  {
    id: 'httpie-desktop',
    label: 'HTTPie Desktop',
    about: 'spaces with collections, drafts and environments, or one of these',
    fits: ({ json }) => json !== null && isHttpieDesktop(json),
    read: importHttpieDesktop,
  },
  {
    id: 'request',
    label: 'Requests as JSON',
    about: "Trowel's own form, as convert and export write it",
    fits: ({ json }) => isOwnRequest(json),
    read: (text, _, options) => importRequests(text, options),
  },
  {
    id: 'openapi',
    label: 'OpenAPI',
    about: 'descriptions of versions 3.0 and 3.1, JSON and YAML',
    fits: ({ json, text }) => (json === null ? isOpenapi(text) : 'openapi' in json || 'swagger' in json),
    read: importOpenapi,
  },
  {
    id: 'bruno',
    label: 'Bruno',
    about: 'folders of collections (.bru or YAML), exported collections, environments',
    fits: ({ json, text }) => (json === null ? isBru(text) || isOpenCollection(text) : isBrunoExport(json)),
    read: importBruno,
  },
  {
    id: 'http',
    label: '.http files',
    about: 'requests of REST Client (VS Code) and of the HTTP client of JetBrains',
    fits: ({ json, text, path }) => json === null && (/\.(?:http|rest)$/i.test(path) || isHttpFile(text)),
    read: importHttp,
  },
  {
    id: 'http-env',
    label: httpEnvironments,
    about: 'environments of .http files: also the private ones, and those of REST Client',
    fits: ({ json, path }) => json !== null && (isHttpEnvironments(path) || 'rest-client.environmentVariables' in json),
    read: importHttpEnvironments,
  },
  {
    id: 'postman',
    label: 'Postman',
    about: 'collections of versions 1, 2.0 and 2.1, environments, globals, data dumps',
    fits: ({ json }) => json !== null && ofPostman.some((key) => key in json),
    read: importPostman,
  },
  {
    id: 'httpie',
    label: 'HTTPie',
    about: 'command lines',
    fits: ({ text }) => commandKind(text) === 'httpie',
    read: (text, _, options) => importHttpie(text, options),
  },
  {
    id: 'curl',
    label: 'curl',
    about: 'command lines for bash, cmd and PowerShell',
    fits: ({ text }) => commandKind(text) === 'curl',
    read: (text, _, options) => importCurl(text, options),
  },
]

const { compare } = new Intl.Collator('en', { ignorePunctuation: true })

/** The same by their labels, for people who look for one. */
export const listedKinds: readonly ImportKind[] = importKinds.toSorted((a, b) => compare(a.label, b.label))
