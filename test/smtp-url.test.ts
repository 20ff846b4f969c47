import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadSmtpUrl, readSmtpUrl } from '../src/smtp-url.ts';

describe('SMTP_URL', () => {
  it.each([
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false, requireTls: false }],
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, secure: true, requireTls: false }],
    ['smtp://127.0.0.1:1025/', { host: '127.0.0.1', port: 1025, secure: false, requireTls: false }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, requireTls: false }],
    [
      'smtps://hello%40hibiki.example:p%40ss%2Fword@mail.example.com:2465',
      {
        host: 'mail.example.com',
        port: 2465,
        secure: true,
        requireTls: false,
        auth: { user: 'hello@hibiki.example', pass: 'p@ss/word' },
      },
    ],
    [
      'smtp://mail.example.com?name=bot.example.com&requireTLS=true',
      { host: 'mail.example.com', port: 587, secure: false, requireTls: true, name: 'bot.example.com' },
    ],
  ])('%s is understood', (text, server) => {
    expect(readSmtpUrl(text)).toEqual(server);
  });

  it.each([
    ['smtp://u:p@mail.example.com', true],
    ['smtp://u:p@mail.example.com?requireTLS=false', false],
    ['smtp://u:p@localhost', false],
    ['smtp://u:p@127.0.0.1:1025', false],
    ['smtp://u:p@[::1]:1025', false],
    ['smtp://mail.example.com', false],
    ['smtps://u:p@mail.example.com', false],
  ])('%s: a password goes to another machine under TLS only (%s)', (text, requireTls) => {
    expect(readSmtpUrl(text).requireTls).toBe(requireTls);
  });

  it.each([
    ['mail.example.com', /SMTP address/],
    ['http://mail.example.com', /SMTP address/],
    ['smtp://', /SMTP address/],
    ['smtp://mail.example.com:0', /SMTP address/],
    ['smtp://mail.example.com:99999', /SMTP address/],
    ['smtp://mail.example.com/path', /SMTP address/],
    ['smtp://ma il.example.com', /SMTP address/],
    ['smtp://mail.example.com#x', /SMTP address/],
    ['smtp://user@mail.example.com', /both a user and a password/],
    ['smtp://:pass@mail.example.com', /both a user and a password/],
    ['smtp://u:%ZZ@mail.example.com', /percent-encoded/],
    ['smtp://mail.example.com?ignoreTLS=true', /requireTLS, name/],
    ['smtp://mail.example.com?requireTLS=maybe', /requireTLS=true or/],
    ['smtp://mail.example.com?requireTLS=true&requireTLS=false', /each once/],
    ['smtp://mail.example.com?name=a%0d%0ab', /host name/],
  ])('%s is refused with its fix', (text, fix) => {
    expect(() => readSmtpUrl(text)).toThrow(BadSmtpUrl);
    expect(() => readSmtpUrl(text)).toThrow(fix);
  });

  it('any text at all is understood or refused, and never repeated', () => {
    const parts = fc.constantFrom(
      'smtp://',
      'smtps://',
      'TOPSECRET',
      ':',
      '@',
      '/',
      '?',
      '%',
      '=',
      '[',
      'h.example',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), (pieces) => {
        try {
          readSmtpUrl(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(BadSmtpUrl);
          expect(String(error)).not.toContain('TOPSECRET');
        }
      }),
    );
  });
});
