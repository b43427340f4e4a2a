export const headerNames: readonly string[] = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'Content-Encoding',
  'Content-Type',
  'Cookie',
  'Idempotency-Key',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Unmodified-Since',
  'Origin',
  'Range',
  'User-Agent',
  'X-Databricks-Org-Id',
  'X-Databricks-GCP-SA-Access-Token',
  'X-Request-Id',
]

const types = [
  'application/json',
  'application/scim+json',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
  '*/*',
]

const values: Record<string, readonly string[]> = {
  accept: types,
  'content-type': types,
  'accept-encoding': ['gzip', 'br', 'zstd', 'deflate', 'identity'],
  'content-encoding': ['gzip', 'br', 'zstd'],
  'cache-control': ['no-cache', 'no-store'],
  range: ['bytes=0-1023'],
}

/** Common values of a header. */
export function headerValues(name: string): readonly string[] {
  return values[name.trim().toLowerCase()] ?? []
}
