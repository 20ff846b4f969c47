import type { Config } from './config.ts';

/** Where this machine reaches us, whatever the address is under which others do. */
export function ownUrl({ host, PORT }: Pick<Config, 'host' | 'PORT'>): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${PORT}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}
