import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { eventsFrom, newsFrom } from '../../../src/adapters/docusign/read-news.ts';
import { InDoubt } from '../../../src/kernel/effect.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const read = (envelope: object) => newsFrom(envelope, now);

describe('an envelope', () => {
  it.each([
    [{ status: 'sent' }, 'open'],
    [{ status: 'Delivered' }, 'open'],
    [{ status: 'processing' }, 'open'],
    [{ status: 'completed' }, 'completed'],
    [{ status: 'declined' }, 'declined'],
    [{ status: 'voided', voidedReason: 'Wrong amount' }, 'voided'],
    [{ status: 'voided', voidedReason: 'Envelope has expired.' }, 'expired'],
    [{ status: 'deleted' }, 'voided'],
  ])('%j is %s', (envelope, status) => {
    expect(read(envelope)).toMatchObject({ status, at: now });
  });

  it('in a state that nobody knows is doubt, and no guess', () => {
    expect(() => read({ status: 'teleported' })).toThrow(InDoubt);
  });

  it('names the moment, also where DocuSign leaves the zone out or writes nonsense', () => {
    const at = (completedDateTime: string) => read({ status: 'completed', completedDateTime }).at.toString();
    expect(at('2026-11-23T02:03:04.1230000Z')).toBe('2026-11-23T02:03:04.123Z');
    expect(at('2026-11-23T02:03:04')).toBe('2026-11-23T02:03:04Z');
    expect(at('soon')).toBe(now.toString());
  });

  it('leaves people out whom we did not name', () => {
    const signers = [{ status: 'completed', name: 'Somebody' }];
    expect(read({ status: 'completed', recipients: { signers } }).signers).toEqual([]);
  });
});

it('lines of the log without a moment or an action are left out', () => {
  const fields = (entries: Record<string, string>) => ({
    eventFields: Object.entries(entries).map(([name, value]) => ({ name, value })),
  });
  const log = {
    auditEvents: [
      fields({ logTime: '2026-11-23T01:00:00Z', UserName: 'Haru', Action: 'Signed', ClientIPAddress: '' }),
      fields({ logTime: '', Action: 'Viewed' }),
      fields({ logTime: '2026-11-23T01:00:00Z' }),
      {},
    ],
  };
  expect(eventsFrom(log)).toMatchObject([{ by: 'Haru', action: 'Signed', ip: null }]);
  expect(eventsFrom({})).toEqual([]);
});
