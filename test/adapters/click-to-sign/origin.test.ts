import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isLookingAhead, originOf } from '../../../src/adapters/click-to-sign/origin.ts';

function request(headers: Record<string, string>, remote = '198.51.100.9', method = 'GET'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remote });
  return Object.assign(new IncomingMessage(socket), { headers, method });
}

describe('where a request came from', () => {
  const forged = { 'x-forwarded-for': '1.1.1.1, 203.0.113.7' };

  it('is the connection itself where nothing stands in front of us', () => {
    expect(originOf(request(forged), 'http://localhost:3000').ip).toBe('198.51.100.9');
    expect(originOf(request({}, '::ffff:192.0.2.1'), 'http://localhost:3000').ip).toBe('192.0.2.1');
  });

  it('is what our own proxy wrote, not what the visitor wrote before it', () => {
    expect(originOf(request(forged), 'https://engawa.example').ip).toBe('203.0.113.7');
    expect(originOf(request({ 'x-forwarded-for': '2001:db8::1' }), 'https://engawa.example').ip).toBe(
      '2001:db8::1',
    );
  });

  it('takes only addresses', () => {
    expect(originOf(request({ 'x-forwarded-for': '<b>' }), 'https://engawa.example').ip).toBe('198.51.100.9');
    expect(originOf(request({}, ''), 'http://localhost').ip).toBeNull();
  });

  it('keeps the browser’s own words, within bounds', () => {
    expect(
      originOf(request({ 'user-agent': `\u202e${'x'.repeat(900)}` }), 'http://localhost').userAgent,
    ).toHaveLength(500);
    expect(originOf(request({}), 'http://localhost').userAgent).toBeNull();
  });

  it('tells a look ahead from a look', () => {
    expect(isLookingAhead(request({}))).toBe(false);
    expect(isLookingAhead(request({}, '1.2.3.4', 'HEAD'))).toBe(true);
    for (const header of ['purpose', 'sec-purpose', 'x-moz'])
      expect(isLookingAhead(request({ [header]: 'prefetch;prerender' }))).toBe(true);
  });
});
