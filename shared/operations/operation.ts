/** One call of the API as the list, the search and the sidebar need it. */
export interface OperationSummary {
  /** `<class>.<operation>@<version>`, account-level ones begin with `account.`: unique and stable. */
  id: string
  group: string
  area: string
  version: string
  scope: 'workspace' | 'account'
  method: string
  /** Template with `{param}` segments. */
  path: string
  title: string
  summary: string
  deprecated: boolean
  /** True where the platform calls it a preview of any kind. */
  preview: boolean
  /** Not in today's SDKs; `replacedBy` is the newer twin's id. */
  legacy: boolean
  replacedBy: string | null
  /** Names of all parameters, for the search. */
  paramNames: readonly string[]
}

export interface OperationParam {
  name: string
  in: 'path' | 'query' | 'body' | 'header'
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'map' | 'object' | 'any'
  required: boolean
  format?: string
  itemType?: string
  itemFormat?: string
  /** Schema name, for `loadSchema`. */
  ref?: string
  enum?: readonly string[]
  unit?: string
  contentEncoding?: string
  deprecated?: boolean
  multiSegment?: boolean
  catchAll?: boolean
  style?: 'dotted'
  wholeBody?: boolean
  autoUuid?: boolean
  pyOnly?: boolean
}

export interface OperationBody {
  contentType: string
  ref?: string
  shape: 'message' | 'field' | 'raw' | 'empty' | 'any'
  field?: string
  alternatives?: readonly unknown[]
  alternativeToQuery?: boolean
}

export interface OperationResponse {
  ref?: string
  type?: 'array'
  items?: unknown
  binary?: boolean
  contentType?: string
  headersOnly?: boolean
  empty?: boolean
  alternatives?: readonly unknown[]
}

/** What people should know beyond the facts; only the most used operations have it. */
export interface OperationNotes {
  /** Permission or state that it asks for. */
  needs?: string
  changes?: string
  /** What people get wrong. */
  mistakes?: string
  /** Ids of the operations to call next. */
  next?: readonly string[]
}

/** The page of a group: what the thing is, how its operations belong together, what its versions differ in. */
export interface GroupPage {
  about: string
  together: string
  versions?: string
}

/** All that is known of an operation; the shapes of `pagination` and `lro` are described in the catalog's notes. */
export interface Operation extends OperationSummary {
  name: string
  service: string
  params: readonly OperationParam[]
  requestBody: OperationBody | null
  response: OperationResponse | null
  pagination: Readonly<Record<string, unknown>> | null
  lro: Readonly<Record<string, unknown>> | null
  itemsField?: string
  previewStage?: string
  responseHeaders?: readonly string[]
  notes?: OperationNotes
}

/** JSON-Schema-like; `$ref` is `#/schemas/<name>`; `{}` is any JSON; enums are suggestions, never a closed set. */
export interface Schema {
  type?: string
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  enum?: readonly string[]
  $ref?: string
  format?: string
  unit?: string
  contentEncoding?: string
  deprecated?: boolean
  readOnly?: boolean
  pyOnly?: boolean
}
