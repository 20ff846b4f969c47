import { Temporal } from 'temporal-polyfill';
import type { DraftFacts } from '../../../src/agreements/draft-facts.ts';
import type { DraftChoices } from '../../../src/agreements/template-values.ts';
import { starterTemplates } from '../../../src/agreements/templates/index.ts';
import type { TemplateText } from '../../../src/agreements/templates/load-template.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import { money } from '../../../src/kernel/money.ts';
import { usualTerms } from '../../../src/kernel/terms.ts';

const dueOn = Temporal.PlainDate.from('2026-12-18');

export const starter = (locale: Locale): TemplateText => {
  const found = starterTemplates.find((one) => one.locale === locale);
  if (found === undefined) throw new Error(`no starter template in ${locale}`);
  return found;
};

export const draftFactsOf = (locale: Locale, more: Partial<DraftFacts> = {}): DraftFacts => ({
  engagement: {
    id: 'eng_1',
    name: 'Website',
    status: 'proposed',
    client: { id: 'cli_1', name: 'Kawa', billing: {} },
    locale,
    timeZone: 'Asia/Tokyo',
    currency: 'USD',
    terms: usualTerms(locale),
    agreedTotal: 0n,
    agreementVersion: 0,
    acceptor: { id: 'con_1', name: 'Haru Kawa', email: null, slackUserId: 'U1' },
    standIn: null,
    days: workingDays(['JP']),
  },
  agency: { name: 'Hibiki', address: '', country: 'JP' },
  client: { name: 'Kawa', address: '1 Main Street', country: 'DE' },
  outcome: 'More orders',
  inScope: ['Ten pages'],
  notInScope: ['Photographs'],
  milestones: [1, 2].map((nth) => ({
    id: `mil_${nth}`,
    title: `Milestone ${nth}`,
    outcome: 'Agreed pages',
    criteria: ['All there'],
    amount: money(100_000n, 'USD'),
    dueOn,
    awaits: [],
    checkedHow: '',
    bonus: null,
  })),
  ...more,
});

export const choicesOf = (more: Partial<DraftChoices> = {}): DraftChoices => ({
  deposit: money(5_000n, 'USD'),
  startsOn: Temporal.PlainDate.from('2026-12-01'),
  terms: usualTerms('en'),
  answers: {},
  secondLocale: null,
  ...more,
});
