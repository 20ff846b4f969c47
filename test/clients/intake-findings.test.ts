import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { intakeFindings } from '../../src/clients/intake-findings.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { NOW } from '../support/room.ts';
import { type Answers, understood } from './answers.ts';

const context = { now: Temporal.Instant.from(NOW), teamChannelId: 'CTEAM', ourPeople: new Set(['UAOI']) };
const found = (changed: Partial<Answers>) =>
  intakeFindings(understood(changed), context).map(({ code, field }) => [code, field]);

describe('what is wrong with an intake', () => {
  it('nothing, as a rule', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    [{ timeZone: 'Tokio' }, 'intake.timeZone', 'timeZone'],
    [{ country: 'Atlantis' }, 'intake.country', 'country'],
    [{ currency: 'GOLD' }, 'intake.currency', 'currency'],
    [{ budget: 'plenty' }, 'intake.budget', 'budget'],
    [{ budget: '1.5' }, 'intake.budget', 'budget'],
    [{ wantedBy: '2026-11-22' }, 'intake.wantedInThePast', 'wantedBy'],
    [{ channel: 'CTEAM' }, 'intake.teamChannel', 'channel'],
    [{ decisionMaker: 'UAOI' }, 'intake.oneOfUs', 'decisionMaker'],
    [{ standIn: 'UAOI' }, 'intake.oneOfUs', 'standIn'],
    [{ decisionMaker: 'URIN', standIn: 'URIN' }, 'intake.samePerson', 'standIn'],
    [{ acknowledged: [] }, 'intake.notAcknowledged', 'acknowledged'],
    [
      { acknowledged: ['rounds', 'window', 'silent', 'changes', 'other'] },
      'intake.notAcknowledged',
      'acknowledged',
    ],
  ])('%j: %s', (changed, code, field) => {
    expect(found(changed)).toEqual([[code, field]]);
  });

  it('today is not the past, in the client’s zone', () => {
    expect(found({ wantedBy: '2026-11-23' })).toEqual([]);
    expect(found({ wantedBy: '2026-11-22', timeZone: 'America/Los_Angeles' })).toEqual([]);
  });

  it('everything is found at once', () => {
    const all = found({ timeZone: '?', country: '?', budget: '?', channel: 'CTEAM', acknowledged: [] });
    expect(all.map(([, field]) => field)).toEqual([
      'timeZone',
      'country',
      'channel',
      'budget',
      'acknowledged',
    ]);
  });

  it.each(locales)('and is said in %s', (locale) => {
    for (const { said } of intakeFindings(understood({ timeZone: '?', wantedBy: '2020-01-01' }), context))
      expect(plain(said, locale)).not.toMatch(/[{}]/);
  });
});
