import type { ErrorCode } from '#shared/errors.ts'
import type { Hop } from './hop.ts'

/** What is wrong with the certificate, completing "The certificate of … is not accepted: ". */
const certificateProblems: Record<string, string> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'it comes from an authority that this machine does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server did not send the certificates between it and its authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its authority is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it comes from an authority that this machine does not know',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host',
  HOSTNAME_MISMATCH: 'it is for another host',
  CERT_REVOKED: 'it was revoked',
  CERT_UNTRUSTED: 'it is not trusted',
  CERT_REJECTED: 'it was rejected',
  CERT_SIGNATURE_FAILURE: 'its signature is wrong',
  CERT_CHAIN_TOO_LONG: 'its chain of certificates is too long',
  INVALID_CA: 'its authority may not sign certificates',
  INVALID_PURPOSE: 'it is not meant for servers',
  PATH_LENGTH_EXCEEDED: 'its chain of certificates is too long',
}

/** Words for what went wrong before or during the TLS handshake; null when it is something else. */
export function tlsError(code: string, hop: Hop): [ErrorCode, string, string, string] | null {
  const problem = certificateProblems[code]
  if (problem !== undefined) {
    const company = code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID'
    return [
      'tls_certificate',
      `The certificate of ${hop.host} is not accepted: ${problem} (${code}).`,
      company
        ? 'The certificate was not renewed, or the clock of this machine is wrong.'
        : 'The address is not the one of the server, or a company proxy looks into TLS with a certificate of its own.',
      'Check the address. For a company certificate, name its file in NODE_EXTRA_CA_CERTS before starting Trowel.',
    ]
  }
  const handshake = hop.tls && hop.connected !== undefined && hop.secured === undefined && !hop.reused
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    const plain = code === 'EPROTO' || code.includes('WRONG_VERSION_NUMBER') || code.includes('PACKET_LENGTH')
    return [
      'tls_failed',
      `No secure connection to ${hop.host} came about (${code}).`,
      plain ? 'The port speaks plain HTTP, not TLS.' : 'The server and Trowel have no TLS version or cipher in common.',
      plain
        ? 'Check the port, or change the address to http: if the server is your own.'
        : 'Ask whoever runs the server.',
    ]
  }
  if (!handshake || (code !== 'ECONNRESET' && code !== 'EPIPE')) return null
  return [
    'tls_failed',
    `${hop.host} closed the connection while TLS was being set up.`,
    'The port does not speak TLS, or something on the way does not let TLS to this host through.',
    'Check the port and the proxy.',
  ]
}
