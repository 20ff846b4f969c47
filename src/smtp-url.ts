/** A mail server, as SMTP_URL names it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps). */
  readonly secure: boolean;
  /** Without TLS nothing is said to it, the password least of all. */
  readonly requireTls: boolean;
  /** How we introduce ourselves; the machine's own name when left out. */
  readonly name?: string;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** What was wrong with an SMTP_URL and the fix, without repeating any of it. */
export class BadSmtpUrl extends Error {
  override readonly name = 'BadSmtpUrl';
}

const shape = 'give an SMTP address, smtps://user:password@host:465 or smtp://host:587';
const usualPort = { 'smtps:': 465, 'smtp:': 587 } as const;
const options = ['requireTLS', 'name'];
/** A name, an IPv4 address, or an IPv6 address in brackets. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i;

/**
 * Reads `smtp[s]://[user:password@]host[:port][?requireTLS=true|false&name=…]`. A password goes to another machine under
 * TLS only, unless `requireTLS=false` says otherwise. Throws BadSmtpUrl.
 */
export function readSmtpUrl(text: string): SmtpServer {
  const url = parsed(text);
  const { protocol, hostname, port, pathname, hash, searchParams } = url;
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new BadSmtpUrl(shape);
  if (!hostName.test(hostname) || (pathname !== '' && pathname !== '/') || hash !== '' || port === '0')
    throw new BadSmtpUrl(shape);
  const auth = authOf(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const { requireTLS, name } = optionsOf(searchParams);
  return {
    host,
    secure,
    port: port === '' ? usualPort[protocol] : Number(port),
    requireTls: requireTLS ?? (!secure && auth !== undefined && !isThisMachine(host)),
    ...(name !== undefined && { name }),
    ...(auth !== undefined && { auth }),
  };
}

function parsed(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new BadSmtpUrl(shape);
  }
}

function authOf({ username, password }: URL): SmtpServer['auth'] {
  if (username === '' && password === '') return undefined;
  if (username === '' || password === '')
    throw new BadSmtpUrl('give both a user and a password in it, or neither');
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw new BadSmtpUrl('give user and password percent-encoded: % is written %25');
  }
}

function optionsOf(given: URLSearchParams): { requireTLS?: boolean; name?: string } {
  const names = [...given.keys()];
  if (names.some((name) => !options.includes(name)) || new Set(names).size < names.length)
    throw new BadSmtpUrl(`give no options after ? but these, each once: ${options.join(', ')}`);
  const tls = given.get('requireTLS');
  if (tls !== null && tls !== 'true' && tls !== 'false')
    throw new BadSmtpUrl('give requireTLS=true or requireTLS=false');
  const name = given.get('name');
  if (name !== null && !hostName.test(name))
    throw new BadSmtpUrl('give name= a host name such as bot.example.com');
  return { ...(tls !== null && { requireTLS: tls === 'true' }), ...(name !== null && { name }) };
}

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/.test(host);
