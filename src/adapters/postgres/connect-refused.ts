/** Thrown when the database can't be used at the start; the message says what to do and holds no password. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

const fixes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start PostgreSQL or correct host and port in DATABASE_URL',
  ENOTFOUND: 'this host is not known; correct the host in DATABASE_URL',
  EAI_AGAIN: 'this host is not known; correct the host in DATABASE_URL',
  ETIMEDOUT: 'it does not answer; check the network and the firewall between here and there',
  '28P01': 'user or password is wrong; correct them in DATABASE_URL',
  '28000': 'this user may not connect; correct the user in DATABASE_URL or allow it in pg_hba.conf',
  '3D000': 'this database does not exist; create it or correct its name in DATABASE_URL',
  '42501': 'this user may not create tables there; make it the owner of the database',
  '53300': 'it has no connection left; raise max_connections or stop something else',
};

/** An error of the first connection in words with the fix; any other as it is. */
export function inWordsOfConnecting(error: unknown, url: string): unknown {
  const code = codeOf(error);
  const fix = code === undefined ? undefined : fixes[code];
  if (fix === undefined) return error;
  const { host, pathname } = new URL(url);
  return new DatabaseRefused(`Engawa cannot use the database ${pathname.slice(1)} at ${host}: ${fix}`, {
    cause: error,
  });
}

// node-postgres gives Node's codes and PostgreSQL's alike; several addresses of one host come as one AggregateError.
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.message.includes('timeout exceeded when trying to connect') ? 'ETIMEDOUT' : undefined;
}
