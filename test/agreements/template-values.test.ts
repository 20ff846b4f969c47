import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/agreements/clause.ts';
import type { DraftFacts } from '../../src/agreements/draft-facts.ts';
import { fillText } from '../../src/agreements/fill-text.ts';
import { starterTemplates } from '../../src/agreements/templates/index.ts';
import type { BillingPlan } from '../../src/kernel/billing-plan.ts';
import { workingDays } from '../../src/kernel/calendar.ts';
import { parseMarkup } from '../../src/kernel/markup.ts';
import { money } from '../../src/kernel/money.ts';
import { usualTerms } from '../../src/kernel/terms.ts';

const hostile = 'Kawa {{ agency.name }} | <b>\n## 99. Gift';
const dueOn = Temporal.PlainDate.from('2026-12-18');

const facts = (locale: 'en' | 'ja' | 'zh', more: Partial<DraftFacts> = {}): DraftFacts => ({
  engagement: {
    id: 'eng_1',
    name: hostile,
    status: 'proposed',
    client: { id: 'cli_1', name: hostile, billing: {} },
    locale,
    timeZone: 'Asia/Tokyo',
    currency: 'USD',
    terms: usualTerms(locale),
    agreedTotal: 0n,
    agreementVersion: 0,
    acceptor: { id: 'con_1', name: hostile, email: null, slackUserId: 'U1' },
    standIn: null,
    days: workingDays(['JP']),
  },
  agency: { name: 'Hibiki', address: '', country: 'JP' },
  client: { name: hostile, address: hostile, country: 'DE' },
  outcome: hostile,
  inScope: [hostile],
  notInScope: [hostile],
  milestones: [1, 2, 3].map((nth) => ({
    id: `mil_${nth}`,
    title: hostile,
    outcome: hostile,
    criteria: [hostile, 'b'],
    amount: money(123_456n, 'USD'),
    dueOn,
    awaits: [],
    checkedHow: '',
    bonus: null,
  })),
  ...more,
});

const choices = (silentAcceptance: boolean, deposit = 5_000n) => ({
  deposit: money(deposit, 'USD'),
  startsOn: dueOn,
  terms: { ...usualTerms('en'), silentAcceptance },
  answers: {},
  secondLocale: null,
});

describe.each(starterTemplates)('the starter template in $locale', (template) => {
  const { locale } = template;
  const fill = (more: Partial<DraftFacts>, silent: boolean, deposit?: bigint) =>
    fillText(
      { prevailing: template, second: null, changes: [] },
      facts(locale, more),
      choices(silent, deposit),
    );
  const text = (more: Partial<DraftFacts> = {}, silent = true, deposit = 5_000n): string =>
    bodyOf(fill(more, silent, deposit).clauses, locale);

  it('has the headings that the template has, whatever people wrote', () => {
    const headings = parseMarkup(text()).filter(({ kind }) => kind === 'heading');
    expect(headings).toHaveLength(14);
    expect(text()).toContain('Kawa {{ agency.name }} | <b> ## 99. Gift');
    expect(fill({}, true).title).toContain('{{ agency.name }}');
  });

  it('says how a milestone is checked and which bonus may be proposed, that the client alone decides, or nothing', () => {
    const [first, ...rest] = facts(locale).milestones;
    const said = text({
      milestones: [
        ...(first === undefined
          ? []
          : [{ ...first, checkedHow: 'on a phone', bonus: { days: 4, amount: money(20_000n, 'USD') } }]),
        ...rest,
      ],
    });
    expect(said).toContain('on a phone');
    expect(said).toContain('USD 200.00');
    const { clause, line } = {
      en: { clause: "without the Client's consent nothing is owed", line: 'if 4 business days early' },
      ja: { clause: '甲の同意がない限り支払の義務は生じない', line: '（4営業日以上の早期納品）' },
      zh: { clause: '未经甲方同意，不产生付款义务', line: '（提前至少4个工作日）' },
    }[locale];
    expect(said).toContain(clause);
    expect(said.split(line)).toHaveLength(2);
    expect(text()).not.toContain(clause);
  });

  it('holds a table of the milestones, one of what is billed when, and the sum with the deposit', () => {
    const tables = parseMarkup(text()).filter((block) => block.kind === 'table');
    const right = [false, false, false, true];
    expect(tables).toMatchObject([{ right }, { right }]);
    // Three milestones; the deposit and each of them.
    expect(tables.map(({ rows }) => rows.map((row) => row.length))).toEqual([
      [4, 4, 4],
      [4, 4, 4, 4],
    ]);
    expect(text()).toContain('USD 3,753.68');
  });

  it('lists a billing plan instead, item by item, and says what is taken off at the end', () => {
    const [one] = facts(locale).milestones;
    const billing: BillingPlan = {
      template: 'deposit-balance',
      currency: 'USD',
      items: [
        { trigger: 'signature', label: 'Down | payment', amount: '100000' },
        { trigger: 'date', label: 'In between', amount: '1', day: '2026-12-24' },
        { trigger: 'acceptance', label: 'Balance', amount: '270367', milestoneId: one?.id ?? '' },
      ],
      deductsDeposit: true,
    };
    const said = text({ billing }, true, 100_000n);
    const { signed, accepted, off } = {
      en: {
        signed: 'when the agreement is signed',
        accepted: /when “.*” is accepted/,
        off: /deposit of USD 1,000.00 as taken off/,
      },
      ja: { signed: '契約締結時', accepted: /「.*」の承認時/, off: /着手金USD 1,000.00を差し引いて/ },
      zh: { signed: '合同签署时', accepted: /“.*”验收时/, off: /扣除预付款USD 1,000.00/ },
    }[locale];
    for (const part of ['Down ｜ payment', 'In between', 'USD 0.01', 'USD 2,703.67', signed])
      expect(said).toContain(part);
    expect(said).toMatch(accepted);
    expect(said).toMatch(off);
    expect(text()).not.toMatch(off);
  });

  it('numbers its clauses without a gap, whichever of them apply', () => {
    const bare = {
      outcome: '',
      inScope: [],
      notInScope: [],
      client: { name: 'K', address: '', country: 'JP' },
    };
    for (const made of [text(), text(bare, false, 0n)]) {
      let expected = 1;
      for (const block of parseMarkup(made)) {
        if (block.kind === 'heading') expected = 1;
        if (
          block.kind !== 'clause' ||
          (/^2\.\d+\.\d+$|^2\.[123]$/.test(block.mark) && locale === 'ja' && block.mark !== '2.')
        )
          continue;
        if (/^\d+\.\d+\.\d+$/.test(block.mark)) continue;
        const number = Number(block.mark.replace(/\.$/, '').split('.').at(-1));
        expect([block.mark, number]).toEqual([block.mark, expected]);
        expected += 1;
      }
    }
  });

  it('says the terms that were chosen', () => {
    expect(text({}, true)).not.toBe(text({}, false));
    expect(text({}, true, 0n)).not.toContain('USD 50.00');
    expect(text()).toMatch(locale === 'en' ? /Germany and Japan/ : locale === 'ja' ? /ドイツ/ : /德国和日本/);
  });
});
