import { z } from 'zod'
import { FileVariables } from './file-variables.ts'

/**
 * The form of a request file, `collections/…/<name>.yaml`. Every scalar is read as text, so that no digit changes; what is a
 * flag or a number is checked to be one. `docs/schemas/request.schema.json` is made from this.
 */
const Flag = z.enum(['true', 'false'], { error: 'true or false' })
const Milliseconds = z.string().regex(/^\d{1,9}$/, { error: 'a number of milliseconds' })
/** A file beside this one: a name, never a path. */
const SiblingFile = z
  .string()
  .regex(/^[^/\\\0]{1,255}$/, { error: 'the name of a file in the same folder' })
  .refine((name) => name !== '.' && name !== '..', { error: 'the name of a file in the same folder' })
  .describe('A file beside this one, by its name')

const Row = {
  name: z.string(),
  value: z.string().optional().describe('May hold {{VARIABLE}}'),
  enabled: Flag.optional().describe('false: kept, and not sent'),
}

const Parameter = z.object({ ...Row, in: z.enum(['path', 'query']).optional().describe('query when it is not there') })
const Field = z.object(Row)

const MultipartField = z.object({
  ...Row,
  file: SiblingFile.optional(),
  /** The name that is sent, where it is another one than the file's. */
  filename: z.string().optional(),
  contentType: z.string().optional(),
})

const Body = z.object({
  type: z.enum(['json', 'text', 'form', 'multipart', 'file']),
  text: z.string().optional().describe('Sent byte for byte, after variables are filled in'),
  file: SiblingFile.optional(),
  filename: z.string().optional(),
  contentType: z.string().optional(),
  fields: z.array(MultipartField).optional(),
})

export const FileAuth = z.object({
  type: z.enum(['environment', 'bearer', 'none']),
  /** A reference such as {{NAME}}: never the token itself. */
  token: z.string().optional(),
})

const Options = z.object({
  followRedirects: Flag.optional(),
  connectTimeoutMs: Milliseconds.optional(),
  idleTimeoutMs: Milliseconds.optional(),
  totalTimeoutMs: Milliseconds.optional(),
})

const Capture = z.object({
  name: z.string().describe('The variable that gets the value'),
  path: z.string().describe('JSONPath or a jq filter'),
  to: z.enum(['session', 'environment']).optional().describe('session when it is not there'),
  secret: Flag.optional().describe('true: kept in the keychain and never shown'),
  enabled: Flag.optional().describe('false: kept, and not run'),
})

export const RequestFile = z.object({
  name: z.string().optional().describe('What it is called in the tree; the name of the file when it is not there'),
  method: z.string().optional().describe('GET when it is not there'),
  url: z.string().optional().describe('Without query; {name} in the path is a path parameter'),
  operation: z.string().optional().describe('Id of the Databricks operation'),
  docs: z.string().optional().describe('Markdown'),
  tags: z.array(z.string()).optional(),
  params: z.array(Parameter).optional(),
  headers: z.array(Field).optional(),
  body: Body.optional(),
  auth: FileAuth.optional().describe('As the folder says when it is not there, and in the end as the environment says'),
  options: Options.optional(),
  variables: FileVariables.optional(),
  captures: z.array(Capture).optional().describe('Values that are taken from each answer and kept as variables'),
})
export type RequestFile = z.output<typeof RequestFile>
export type FileBody = z.output<typeof Body>
