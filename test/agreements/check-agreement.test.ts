import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { checkAgreement, inLines } from '../../src/agreements/check-agreement.ts';
import type { DraftFacts, PlannedOutcome } from '../../src/agreements/draft-facts.ts';
import { workingDays } from '../../src/kernel/calendar.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { money } from '../../src/kernel/money.ts';
import { usualTerms } from '../../src/kernel/terms.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-24');
const choices = {
  deposit: money(0n, 'JPY'),
  startsOn: day('2026-12-01'),
  terms: usualTerms('en'),
  answers: {},
  secondLocale: null,
};

const milestone: PlannedOutcome = {
  id: 'mil_1',
  title: 'Wireframes',
  outcome: 'Agreed pages',
  criteria: ['All pages'],
  amount: money(300_000n, 'JPY'),
  dueOn: day('2026-12-18'),
  awaits: [],
  checkedHow: '',
  bonus: null,
};

const acceptor = { id: 'con_haru', name: 'Haru', email: 'haru@kawa.example', slackUserId: 'UHARU' };

const ready: DraftFacts = {
  engagement: {
    id: 'eng_1',
    name: 'Website',
    status: 'proposed',
    client: { id: 'cli_1', name: 'Kawa Foods', billing: {} },
    locale: 'en',
    timeZone: 'Asia/Tokyo',
    currency: 'JPY',
    terms: usualTerms('en'),
    agreedTotal: 0n,
    agreementVersion: 0,
    acceptor,
    standIn: null,
    days: workingDays(['JP']),
  },
  agency: { name: 'Hibiki Studio', address: '', country: 'JP' },
  client: { name: 'Kawa Foods', address: '', country: 'JP' },
  outcome: '',
  inScope: [],
  notInScope: [],
  milestones: [milestone],
};

const found = (facts: Partial<DraftFacts>, more: Partial<typeof choices> = {}): string[] =>
  checkAgreement({ ...ready, ...facts }, { ...choices, ...more }, today).map(({ code }) => code);
const with_ = (more: Partial<PlannedOutcome>): Partial<DraftFacts> => ({
  milestones: [{ ...milestone, ...more }],
});
const people = (more: Partial<DraftFacts['engagement']>): Partial<DraftFacts> => ({
  engagement: { ...ready.engagement, ...more },
});

describe('the check before an agreement goes out', () => {
  it('finds nothing in an agreement that is ready', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<DraftFacts>, Partial<typeof choices>]>([
    ['noMilestones', { milestones: [] }, {}],
    ['zeroTotal', with_({ amount: money(0n, 'JPY') }), {}],
    ['otherCurrency', with_({ amount: money(1n, 'USD') }), {}],
    ['noSigner', people({ acceptor: null }), {}],
    ['unreachableSigner', people({ acceptor: { ...acceptor, email: null, slackUserId: null } }), {}],
    ['noClientName', { client: { name: ' ', address: '', country: 'JP' } }, {}],
    ['noAgencyName', { agency: { name: '', address: '', country: 'JP' } }, {}],
    ['startInPast', {}, { startsOn: day('2026-11-20') }],
    ['startNotBusiness', {}, { startsOn: day('2026-11-28') }],
    ['dueInPast', with_({ dueOn: day('2026-11-20') }), { startsOn: today }],
    ['dueNotBusiness', with_({ dueOn: day('2027-01-01') }), {}],
    ['dueBeforeStart', with_({ dueOn: day('2026-11-30') }), {}],
  ])('finds %s', (code, facts, more) => {
    expect(found(facts, more)).toContain(code);
  });

  it('finds a milestone that is due before the one it depends on', () => {
    const later = {
      ...milestone,
      id: 'mil_2',
      title: 'Site',
      dueOn: day('2026-12-11'),
      awaits: ['mil_1'],
    };
    expect(found({ milestones: [milestone, later] })).toEqual(['dueBeforeOther']);
    expect(found({ milestones: [milestone, { ...later, dueOn: milestone.dueOn }] })).toEqual([]);
  });

  it('is content with a total made of the deposit alone, and with a signer reached by one way', () => {
    expect(found(with_({ amount: money(0n, 'JPY') }), { deposit: money(1n, 'JPY') })).toEqual([]);
    expect(found(people({ acceptor: { ...acceptor, email: null } }))).toEqual([]);
    expect(found(people({ acceptor: { ...acceptor, slackUserId: null } }))).toEqual([]);
  });

  it('lists everything at once, each with the place and the way to mend it, in every language', () => {
    const facts = { ...ready, ...people({ acceptor: null }), ...with_({ dueOn: day('2026-11-20') }) };
    const findings = checkAgreement(facts, { ...choices, startsOn: day('2026-11-28') }, today);
    expect(findings.map(({ code }) => code)).toEqual([
      'noSigner',
      'startNotBusiness',
      'dueInPast',
      'dueBeforeStart',
    ]);
    const said = inLines(findings.map((finding) => finding.said));
    for (const locale of locales) {
      const lines = plain(said, locale).split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[0]).toContain('/engawa roles');
      expect(lines[2]).toContain('Wireframes');
      expect(lines[2]).toContain('/milestone edit');
    }
  });
});
