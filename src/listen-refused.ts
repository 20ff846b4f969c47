import type { Config } from './config.ts';

/** An address that Engawa should listen on can't be had. The message names the variable and the fix. */
export class ListenRefused extends Error {
  override readonly name = 'ListenRefused';
}

/** Node's error about an address to listen on, in an operator's words; any other error as it is. */
export function inWordsOfListening(
  error: unknown,
  { PORT, host, slack }: Pick<Config, 'PORT' | 'host' | 'slack'>,
): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const ofHost = error.syscall === 'getaddrinfo' && 'hostname' in error && error.hostname === host;
  if (error.syscall !== 'listen' && !ofHost) return error;
  const port = 'port' in error && typeof error.port === 'number' ? error.port : PORT;
  const name = slack.kind === 'local' && port === slack.workspacePort ? 'WORKSPACE_PORT' : 'PORT';
  const words: Record<string, string> = {
    EADDRINUSE: `${name}: another program listens on ${port}. Stop it, or set ${name} to a free port.`,
    EACCES: `${name}: this user may not listen on ${port}. Set ${name} to 1024 or higher.`,
    EADDRNOTAVAIL: `HOST: ${host} is not an address of this machine. Set HOST to 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST: ${host} is not known. Set HOST to 127.0.0.1 or 0.0.0.0.`,
  };
  const said = words[String(error.code)];
  return said === undefined
    ? error
    : new ListenRefused(`Engawa cannot start:\n  - ${said}`, { cause: error });
}
