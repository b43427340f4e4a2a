import type { Schema } from '#shared/operations/operation.ts'

const units: Readonly<Record<string, string>> = {
  'epoch-ms': 'Milliseconds since 1970.',
  'epoch-s': 'Seconds since 1970.',
  ms: 'In milliseconds.',
  s: 'In seconds.',
  min: 'In minutes.',
  h: 'In hours.',
  bytes: 'In bytes.',
}
const formats: Readonly<Record<string, string>> = {
  int64: 'A whole number of up to 64 bits: it may have more digits than JavaScript can hold.',
  'date-time': 'A time such as 2019-01-09T23:55:56Z.',
  duration: 'A length of time such as 3.5s.',
  'field-mask': 'Names of fields, with commas between them.',
  binary: 'Bytes.',
}

/** What the short type leaves unsaid, in sentences; empty when there is nothing to add. */
export function fieldFacts({ unit, format, contentEncoding, readOnly, deprecated }: Schema): string {
  const facts = [
    format && formats[format],
    unit && units[unit],
    contentEncoding === 'base64' && 'Text in base64.',
    readOnly && 'Set by the platform; ignored in a request.',
    deprecated && 'Out of use; it may go away.',
  ]
  return facts.filter(Boolean).join(' ')
}

/** The first values and how many more there are: "S3, GCS, 2 more". */
export function valuesText(values: readonly string[], count = 3): string {
  const left = values.length - count
  return [...values.slice(0, count), ...(left > 0 ? [`${left} more`] : [])].join(', ')
}
