/** Short options of curl and what they are called in full. */
const short: Readonly<Record<string, string>> = {
  '#': 'progress-bar',
  '0': 'http1.0',
  '1': 'tlsv1',
  '2': 'sslv2',
  '3': 'sslv3',
  '4': 'ipv4',
  '6': 'ipv6',
  ':': 'next',
  a: 'append',
  A: 'user-agent',
  b: 'cookie',
  B: 'use-ascii',
  c: 'cookie-jar',
  C: 'continue-at',
  d: 'data',
  D: 'dump-header',
  e: 'referer',
  E: 'cert',
  f: 'fail',
  F: 'form',
  g: 'globoff',
  G: 'get',
  h: 'help',
  H: 'header',
  i: 'show-headers',
  I: 'head',
  j: 'junk-session-cookies',
  J: 'remote-header-name',
  k: 'insecure',
  K: 'config',
  l: 'list-only',
  L: 'location',
  m: 'max-time',
  M: 'manual',
  n: 'netrc',
  N: 'no-buffer',
  o: 'output',
  O: 'remote-name',
  p: 'proxytunnel',
  P: 'ftp-port',
  q: 'disable',
  Q: 'quote',
  r: 'range',
  R: 'remote-time',
  s: 'silent',
  S: 'show-error',
  t: 'telnet-option',
  T: 'upload-file',
  u: 'user',
  U: 'proxy-user',
  v: 'verbose',
  V: 'version',
  w: 'write-out',
  x: 'proxy',
  X: 'request',
  y: 'speed-time',
  Y: 'speed-limit',
  z: 'time-cond',
  Z: 'parallel',
}

/** Options that take a value. All others are switches. */
const valued = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie
cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr
dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account
ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header help hostpubmd5
hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port
login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir
parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type
proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers
proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer request request-target
resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a socks5 socks5-gssapi-service socks5-hostname
speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace
trace-ascii trace-config unix-socket upload-file url url-query user user-agent variable vlan-priority write-out`.split(
    /\s+/,
  ),
)

export interface CurlOption {
  /** In full, without dashes; empty for an address. */
  name: string
  value: string
}

/** The words behind `curl` as options: short ones taken apart, `--name=value` too, switches with an empty value. */
export function curlOptions(words: readonly string[]): CurlOption[] {
  const options: CurlOption[] = []
  let plain = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (plain || !word.startsWith('-') || word === '-') options.push({ name: '', value: word })
    else if (word === '--') plain = true
    else if (word.startsWith('--')) {
      const equals = word.indexOf('=')
      const name = fullName(equals < 0 ? word.slice(2) : word.slice(2, equals))
      const takes = valued.has(name)
      if (equals >= 0) options.push({ name, value: word.slice(equals + 1) })
      else options.push({ name, value: takes ? (words[++at] ?? '') : '' })
    } else {
      for (let letter = 1; letter < word.length; letter++) {
        const name = short[word[letter]!] ?? word[letter]!
        if (!valued.has(name)) {
          options.push({ name, value: '' })
          continue
        }
        const glued = word.slice(letter + 1)
        options.push({ name, value: glued === '' ? (words[++at] ?? '') : glued })
        break
      }
    }
  }
  return options
}

/** Curl takes any beginning of a name that is one option only; these are the ones in use. */
function fullName(name: string): string {
  const known: Readonly<Record<string, string>> = {
    req: 'request',
    head: 'head',
    'data-url': 'data-urlencode',
    loc: 'location',
    include: 'show-headers',
  }
  return Object.hasOwn(known, name) ? known[name]! : name
}
