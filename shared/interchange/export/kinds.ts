/** What collections can be written as, in the order they are offered. */
export const exportKinds = [
  {
    id: 'postman',
    label: 'Postman collection',
    about: 'version 2.1, with environments as files of their own',
    environments: true,
  },
  { id: 'http', label: 'HTTP file', about: '.http, for editors such as VS Code and IntelliJ', environments: true },
  { id: 'curl-script', label: 'curl script', about: 'bash, a function for each request', environments: false },
  { id: 'markdown', label: 'Markdown docs', about: 'to read, and for wikis', environments: false },
  { id: 'har', label: 'HAR', about: 'HTTP archive 1.2: requests without answers', environments: false },
  { id: 'request', label: 'Requests as JSON', about: "Trowel's own form, complete", environments: false },
] as const

export type ExportKindId = (typeof exportKinds)[number]['id']

export const exportKindIds = exportKinds.map(({ id }) => id) as [ExportKindId, ...ExportKindId[]]
