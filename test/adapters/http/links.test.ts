import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createLinks } from '../../../src/adapters/http/links.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const until = now.add({ minutes: 30 });
const about = { subject: 'agr_1', contactId: 'con_haru', until };
const links = createLinks({ secret: 's'.repeat(32), publicUrl: 'https://engawa.example/' });
const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';
const token = tokenOf(links.to('sign', about));

describe('personal links', () => {
  it('say what they open, for whom', () => {
    expect(links.to('sign', about)).toMatch(/^https:\/\/engawa\.example\/sign\/[\w-]+\.[\w-]+$/);
    expect(links.to('document', about)).toMatch(/^https:\/\/engawa\.example\/status\/document\//);
    expect(links.to('review', about)).toMatch(/^https:\/\/engawa\.example\/review\//);
    expect(links.to('status', about)).toMatch(/^https:\/\/engawa\.example\/status\/[\w-]+\./);
    expect(links.read(token, 'sign', now)).toEqual({
      kind: 'ok',
      subject: 'agr_1',
      contactId: 'con_haru',
      until,
    });
  });

  it('say when they went by e-mail, and only then', () => {
    const mailed = tokenOf(links.to('sign', { ...about, via: 'e-mail' }));
    expect(links.read(mailed, 'sign', now)).toEqual({
      kind: 'ok',
      subject: 'agr_1',
      contactId: 'con_haru',
      until,
      via: 'e-mail',
    });
    expect(links.read(mailed, 'sign', until)).toEqual({ kind: 'expired' });
  });

  it('know the address again that they were mailed to, and do not show it', () => {
    const address = 'Haru@kawa.example';
    const url = links.to('sign', { ...about, via: 'e-mail', address });
    expect(Buffer.from(tokenOf(url), 'base64url').toString()).not.toContain('kawa');
    const read = links.read(tokenOf(url), 'sign', now);
    expect(read).toMatchObject({ kind: 'ok', mailedTo: links.markOf(' haru@kawa.example') });
    expect(read).not.toMatchObject({ mailedTo: links.markOf('hanu@kawa.example') });
  });

  it('open until their moment and not at it', () => {
    expect(links.read(token, 'sign', until.subtract({ milliseconds: 1 })).kind).toBe('ok');
    expect(links.read(token, 'sign', until)).toEqual({ kind: 'expired' });
  });

  it('open nothing else than they were made for', () => {
    for (const purpose of ['review', 'status', 'document'] as const) {
      expect(links.read(token, purpose, now)).toEqual({ kind: 'forged' });
      expect(links.read(tokenOf(links.to(purpose, about)), 'sign', now)).toEqual({ kind: 'forged' });
    }
  });

  it('are worth nothing with another secret, also when they would have expired', () => {
    const other = createLinks({ secret: 't'.repeat(32), publicUrl: 'https://engawa.example' });
    expect(other.read(token, 'sign', now)).toEqual({ kind: 'forged' });
    expect(other.read(token, 'sign', until)).toEqual({ kind: 'forged' });
  });

  it('cannot be altered in a single character', () => {
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom(...'ABab01-_.=+/'), (at, mark) => {
        const altered = token.slice(0, at) + mark + token.slice(at + 1);
        if (altered === token) return;
        expect(links.read(altered, 'sign', now)).toEqual({ kind: 'forged' });
      }),
    );
  });

  it('cannot be made for another person by keeping the signature', () => {
    const mac = token.split('.')[1];
    const claim = { p: 'sign', s: 'agr_1', c: 'con_tomo', e: until.epochMilliseconds };
    expect(
      links.read(`${Buffer.from(JSON.stringify(claim)).toString('base64url')}.${mac}`, 'sign', now).kind,
    ).toBe('forged');
  });

  it('take any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(links.read(text, 'sign', now)).toEqual({ kind: 'forged' });
      }),
    );
    expect(links.read('a'.repeat(100_000), 'sign', now)).toEqual({ kind: 'forged' });
    expect(links.read('', 'sign', now)).toEqual({ kind: 'forged' });
  });

  it('come back as they were made', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (subject, contactId) => {
        const made = tokenOf(links.to('review', { subject, contactId, until }));
        expect(links.read(made, 'review', now)).toEqual({ kind: 'ok', subject, contactId, until });
      }),
    );
  });
});
