import { holdsToken, isCredential, takeTokens } from '#shared/request/credentials.ts'

/** Operations whose requests or answers hold credentials: nothing of their bodies is kept. */
const secretPaths = [
  /\/token(-management)?\/(create|on-behalf-of)/,
  /\/secrets\/(put|get)\b/,
  /\/credentials?\b/,
  /-credentials?\b/,
  /\/(oidc|oauth2?)\//,
  /\/token\/?$/,
  /rotate-token/,
  /\/git-credentials\b/,
  /\/(connections|recipients|storage-credentials|notification-destinations)\b/,
  /\/data_sharing_activation/,
  /\/registry-webhooks\b/,
  /\/customer-managed-keys\b/,
  /\/log-delivery\b/,
]

const secretFields =
  /"(token_value|access_token|refresh_token|id_token|bearer_token|client_secret|secret|secret_value|password|passphrase|private_key|private_key_data|secret_access_key|session_token|sas_token|personal_access_token|api_?key|[a-z_]+_api_key_plaintext|[a-z_]+_plaintext|activation_url)"\s*:\s*"(?!")/i
const signedLinks = /[?&](sig|x-amz-signature|x-goog-signature)=/i

/** Stands where a credential was. */
export const mark = '[secret]'

/** Whether an address is one where credentials are handed over. */
export function isSecretAddress(url: string): boolean {
  const path = url.replace(/[?#].*$/s, '')
  return secretPaths.some((one) => one.test(path))
}

/** Whether a text has what looks like a credential in it. */
export function holdsCredential(text: string): boolean {
  return secretFields.test(text) || signedLinks.test(text) || holdsToken(text)
}

/** The address without the credentials in its query. */
export function withoutCredentials(url: string): string {
  return url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (whole, sign: string, name: string, value: string) =>
    isCredential(name, value) ? `${sign}${name}=${mark}` : whole,
  )
}

/** What a person wrote, without the tokens that were pasted into it. */
export function withoutTokens(text: string): string {
  return takeTokens(text, () => mark)
}
