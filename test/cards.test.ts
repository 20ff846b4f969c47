import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttons, commands, forms } from '../commands/index.ts';
import { createSigningCodes } from '../src/adapters/http/signing-codes.ts';
import { codeNotice } from '../src/agreements/code-messages.ts';
import { accessCodeNotice } from '../src/agreements/provider/access-code-notice.ts';
import { MOST_VARIABLES, VariableType } from '../src/agreements/templates/template-variable.ts';
import { financeHome } from '../src/billing/check/finance-home.ts';
import { homeOf } from '../src/engagements/home.ts';
import { MOST_ITEMS } from '../src/kernel/billing-plan.ts';
import { type Locale, locales } from '../src/kernel/locale.ts';
import type { CardButton, CardWords } from '../src/kernel/notice.ts';
import { phrase, verbatim } from '../src/kernel/phrase.ts';
import { validateMessageBlocks } from '../src/local-workspace/block-kit/validate-message.ts';
import { validateHome, validateModal } from '../src/local-workspace/block-kit/validate-view.ts';
import { notices as roomsNotices } from '../src/rooms.ts';
import { renderCard, renderHome, renderModalNote } from '../src/surface/card.ts';
import { fieldsOf, openForm } from '../src/surface/form.ts';
import { helpCard, unknownWordCard } from '../src/surface/help.ts';
import { pickEngagementForm } from '../src/surface/pick-engagement.ts';
import { furnish } from './support/furnish.ts';
import { aoi, mio, NOW, openRoom, type Room, sora } from './support/room.ts';
import { expectWithinLimits } from './support/slack-limits.ts';
import { codeOf, sourcesBelow } from './support/source-files.ts';
import { typed } from './support/wild-words.ts';

/** The one that needs a secret to write is handed over in src/compose.ts. */
const codes = createSigningCodes({ secret: 's'.repeat(32) });
const notices = [...roomsNotices, codeNotice(codes), accessCodeNotice(codes)];
const allForms = [...forms.map(({ form }) => form), pickEngagementForm];
const note = phrase({ en: 'Note', ja: 'お知らせ', zh: '提示' });

function expectMessage(card: CardWords, locale: Locale): void {
  const { blocks } = renderCard(card, locale);
  expectWithinLimits(blocks);
  expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
  const inModal = renderModalNote(card, locale, note());
  expectWithinLimits(inModal);
  expect(validateModal(inModal)).toMatchObject({ ok: true });
}

/** Of forms whose fields depend on it. */
const contextsOfForms: Readonly<Record<string, unknown>> = {
  'milestone.prove': {
    engagementId: 'eng_1',
    milestoneId: 'mil_1',
    criteria: ['state', 'link', 'metric', 'screenshot', 'screen'].map((kind, index) => ({
      id: `c${index + 1}`,
      kind,
      text: typed(60),
    })),
  },
  'change.assess': { changeId: 'chg_1', looked: false },
  'template.clause': { name: 'service', locale: 'en', version: 1, key: null },
  'agreement.addendum-clause': { agreementId: 'agr_1', clauseKey: 'payment', second: 'ja' },
  'invoice.plan': {
    engagementId: 'eng_1',
    template: 'mixed',
    turn: 9,
    whens: Array.from({ length: MOST_ITEMS }, () => 'date'),
    asksDeposit: true,
    example: '120000',
  },
  'agreement.draft': {
    engagementId: 'eng_1',
    variables: Array.from({ length: MOST_VARIABLES }, (_, index) => ({
      name: `nameOfThirtyCharactersOrSo${index}`,
      type: VariableType.options[index % VariableType.options.length],
      label: typed(60),
      required: index % 2 === 0,
    })),
  },
};

describe.each(locales)('every form in %s', (locale) => {
  const options = Array.from({ length: 120 }, (_, index) => ({
    value: `v${index}`,
    label: verbatim(typed(150)),
  }));

  it.each(allForms.map((form) => [form.id, form] as const))(
    '%s, empty and as full as can be',
    (_id, form) => {
      const context = contextsOfForms[form.id] ?? { of: typed(2000) };
      const fields = form.more === undefined ? form.fields : fieldsOf(form, form.context.parse(context));
      const needed = Object.entries(fields).filter(
        ([name, field]) =>
          field.draw({ locale, actionId: name, entered: undefined, options: undefined }) === undefined,
      );
      const opening = {
        locale,
        context,
        channelId: 'C0123456789',
        intro: [verbatim(typed(6000))],
        options: Object.fromEntries(needed.map(([name]) => [name, options])),
      };
      const draft = Object.fromEntries(Object.keys(fields).map((name) => [name, typed(3500)]));
      for (const view of [openForm(form, opening), openForm(form, { ...opening, draft })]) {
        expectWithinLimits(view);
        expect(validateModal(view)).toMatchObject({ ok: true });
      }
    },
  );
});

it('every form has an id of its own', () => {
  const ids = allForms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('every form that is declared has its handler', () => {
  const declared = sourcesBelow('commands').flatMap(({ text }) =>
    [...text.matchAll(/\bform\(\s*'([\w.-]+)'/g)].map(([, id = '']) => id),
  );
  const handled = forms.map(({ form }) => form.id);
  expect(declared.filter((id) => !handled.includes(id))).toEqual([]);
  expect(declared.length).toBeGreaterThan(handled.length / 2);
});

describe('what is answered to commands', () => {
  it.each(locales)('help and unknown words in %s', (locale) => {
    expectMessage(helpCard(commands), locale);
    for (const command of commands) expectMessage(unknownWordCard(command, typed(3000)), locale);
  });
});

describe('every card', () => {
  let room: Room;
  /** Each notice with every state in which it was found to be true. */
  const cards = new Map<string, CardWords[]>();
  beforeAll(async () => {
    room = await openRoom();
    const told = await furnish(room);
    for (const notice of notices)
      for (const { params, only } of told) {
        const asked = notice.params.safeParse(params);
        if (!asked.success || only?.test(notice.name) === false) continue;
        const facts = await room.prisma.$transaction((tx) => notice.load(tx, asked.data));
        if (facts !== undefined)
          cards.set(notice.name, [...(cards.get(notice.name) ?? []), notice.say(facts)]);
      }
    // Every notice is asked about everything that was furnished: thousands of looks.
  }, 180_000);
  afterAll(() => room.close());

  it.each(notices.map(({ name }) => name))('%s is said in every state, in three languages', (name) => {
    const said = cards.get(name) ?? [];
    expect(said.length, `test/support/furnish.ts furnishes nothing for ${name}`).toBeGreaterThan(0);
    for (const card of said) for (const locale of locales) expectMessage(card, locale);
  });

  it('has a name of its own', () => {
    expect(new Set(notices.map(({ name }) => name)).size).toBe(notices.length);
  });

  it('that is settled shows no buttons', () => {
    for (const card of [...cards.values()].flat()) {
      if (card.settled === undefined) continue;
      expect(renderCard(card, 'en').blocks.filter(({ type }) => type === 'actions')).toEqual([]);
    }
  });

  it('shows every button that its room knows, and each is understood by its handler', () => {
    const shown = [...cards.values()]
      .flat()
      .flatMap((card): readonly CardButton[] =>
        [card, ...(card.sections ?? [])].flatMap(({ buttons: row = [] }) => row),
      );
    const unseen = pressesIn('src').filter(({ press }) => !shown.some((button) => button.press === press));
    expect(unseen).toEqual([]);
    for (const { press, value, url } of shown) {
      const handler = buttons.find((button) => button.press === press);
      if (url === undefined) expect(handler?.value.safeParse(value).error, press).toBeUndefined();
      expect(url === undefined || handler === undefined, `${press}: a link needs no handler`).toBe(true);
    }
  });

  it.each(locales)('App Home in %s', async (locale) => {
    for (const person of [aoi, mio, sora]) {
      const { now } = room.visit(person, NOW);
      const money = await financeHome(room.prisma, person, now);
      const home = renderHome(await homeOf(room.prisma, person, now, money), locale);
      expectWithinLimits(home);
      expect(validateHome(home)).toMatchObject({ ok: true });
    }
  });
});

/** The buttons that source files write down, and whether they are links, which nobody has to handle. */
function pressesIn(...places: readonly string[]): { press: string; isLink: boolean }[] {
  return sourcesBelow(...places)
    .filter(({ path }) => !path.startsWith('src/local-workspace/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/\{[^{}]*?\bpress: '([\w.-]+)'(?:[^{}]|\{[^{}]*\})*\}/g)].map(
        ([whole, press = '']) => ({
          press,
          isLink: /\burl\b/.test(whole),
        }),
      ),
    );
}

describe('buttons and their handlers', () => {
  it('every button that is written down has its handler, unless it is a link', () => {
    const written = pressesIn('src', 'commands').filter(({ isLink }) => !isLink);
    const handled = buttons.map(({ press }) => press);
    expect(new Set(handled).size).toBe(handled.length);
    expect([...new Set(written.map(({ press }) => press))].toSorted()).toEqual(handled.toSorted());
  });

  it('every press that is written down is found', () => {
    const mentions = sourcesBelow('src', 'commands').flatMap(
      ({ text }) => codeOf(text).match(/\bpress: ''/g) ?? [],
    );
    expect(pressesIn('src', 'commands')).toHaveLength(mentions.length);
  });

  it('links are told from buttons', () => {
    expect(pressesIn('src/billing')).toContainEqual({ press: 'invoice.pay', isLink: true });
    expect(pressesIn('src/billing')).toContainEqual({ press: 'invoice.hold', isLink: false });
  });
});
