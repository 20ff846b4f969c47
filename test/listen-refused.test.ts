import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { inWordsOfListening, ListenRefused } from '../src/listen-refused.ts';

const config = readConfig({ PORT: '3000', WORKSPACE_PORT: '3001', HOST: 'engawa.local' });
const error = (code: string, more: object) => Object.assign(new Error(code), { code, ...more });
const listen = (code: string, port: number) => error(code, { syscall: 'listen', port });

describe('an address that can’t be listened on', () => {
  test.each([
    [
      listen('EADDRINUSE', 3000),
      'PORT: another program listens on 3000. Stop it, or set PORT to a free port.',
    ],
    [
      listen('EADDRINUSE', 3001),
      'WORKSPACE_PORT: another program listens on 3001. Stop it, or set WORKSPACE_PORT to a free port.',
    ],
    [listen('EACCES', 80), 'PORT: this user may not listen on 80. Set PORT to 1024 or higher.'],
    [listen('EADDRNOTAVAIL', 3000), 'HOST: engawa.local is not an address of this machine.'],
    [
      error('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'engawa.local' }),
      'HOST: engawa.local is not known.',
    ],
  ])('%s is named with its variable and the fix', (given, words) => {
    const said = inWordsOfListening(given, config);
    expect(said).toBeInstanceOf(ListenRefused);
    expect(String(said)).toContain(words);
    expect(said).toMatchObject({ cause: given });
  });

  test('with a real Slack there is no workspace’s port', () => {
    const real = readConfig({ PORT: '3000', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '12345678' });
    expect(String(inWordsOfListening(listen('EADDRINUSE', 3000), real))).toContain('  - PORT:');
  });

  test.each([
    error('ECONNREFUSED', { syscall: 'connect', port: 3000 }),
    error('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'db.example' }),
    listen('EMFILE', 3000),
    new Error('something else'),
    'a string',
  ])('%s is left as it is', (given) => {
    expect(inWordsOfListening(given, config)).toBe(given);
  });
});
