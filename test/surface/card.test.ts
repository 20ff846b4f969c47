import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import type { CardButton } from '../../src/kernel/notice.ts';
import { phrase, type Said, verbatim } from '../../src/kernel/phrase.ts';
import { validateMessageBlocks } from '../../src/local-workspace/block-kit/validate-message.ts';
import { validateHome, validateModal } from '../../src/local-workspace/block-kit/validate-view.ts';
import { renderCard, renderHome, renderModalNote } from '../../src/surface/card.ts';
import { expectWithinLimits, isWellFormed } from '../support/slack-limits.ts';
import { anyCard, anySaid } from './words.ts';

const say = (text: string): Said => verbatim(text);
const accept: CardButton = {
  press: 'milestone.accept',
  label: say('Accept'),
  value: { milestoneId: 'mil_1' },
};
const note = 'Shortened: there is more than Slack can show here.';
const textsOf = (blocks: unknown): string => JSON.stringify(blocks);

describe('a card', () => {
  it('shows title, body, facts, lists, buttons and footnote in this order', () => {
    const { text, blocks } = renderCard(
      {
        title: say('Wireframes delivered'),
        body: [say('Round 1 of 2.')],
        fields: [{ label: say('Due'), value: 'Friday' }],
        sections: [{ heading: say('Criteria'), lines: [say('Loads'), say('Works')] }],
        buttons: [
          { ...accept, style: 'primary', confirm: { title: say('Sure?'), text: say('It is final.') } },
        ],
        footnote: say('Only Aoi decides.'),
      },
      'en',
    );
    expect(text).toBe('Wireframes delivered\nRound 1 of 2.\nDue: Friday\nCriteria\nLoads\nWorks');
    const mrkdwn = (value: string) => ({ type: 'mrkdwn', text: value, verbatim: true });
    const plain = (value: string) => ({ type: 'plain_text', text: value });
    expect(blocks).toEqual([
      { type: 'header', text: plain('Wireframes delivered') },
      { type: 'section', text: mrkdwn('Round 1 of 2.') },
      { type: 'section', fields: [mrkdwn('*Due*\nFriday')] },
      { type: 'section', text: mrkdwn('*Criteria*\n• Loads\n• Works') },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'milestone.accept',
            text: plain('Accept'),
            value: '{"milestoneId":"mil_1"}',
            style: 'primary',
            confirm: {
              title: plain('Sure?'),
              text: plain('It is final.'),
              confirm: plain('Accept'),
              deny: plain('Cancel'),
              style: 'primary',
            },
          },
        ],
      },
      { type: 'context', elements: [mrkdwn('Only Aoi decides.')] },
    ]);
  });

  it('shows the decision in place of the buttons once it is settled', () => {
    const { text, blocks } = renderCard(
      { title: say('T'), buttons: [accept], settled: say('Accepted by Aoi') },
      'en',
    );
    expect(blocks.map((block) => block.type)).toEqual(['header', 'section']);
    expect(text).toContain('Accepted by Aoi');
  });

  it('speaks the language asked for', () => {
    const title = phrase({ en: 'Paid', ja: '入金済み', zh: '已付款' })();
    const button = { ...accept, confirm: { title: say('?'), text: say('?') } };
    expect(textsOf(renderCard({ title, buttons: [button] }, 'ja').blocks)).toMatch(/入金済み.*キャンセル/);
  });

  it('says so when it had to be shortened, and keeps title, decision and buttons', () => {
    const body = Array.from({ length: 80 }, () => say('x'.repeat(400)));
    const { blocks } = renderCard({ title: say('T'), body, buttons: [accept], footnote: say('end') }, 'en');
    expectWithinLimits(blocks);
    expect(blocks.slice(-2).map((block) => block.type)).toEqual(['actions', 'context']);
    expect(textsOf(blocks.at(-3))).toContain(note);
    expect(textsOf(blocks.at(-4))).toContain('…');
  });

  it('keeps to fifty blocks', () => {
    const body = Array.from({ length: 80 }, (_, index) => say(`Line ${index}`));
    const { blocks } = renderCard({ title: say('T'), body, buttons: [accept], footnote: say('end') }, 'en');
    expect(blocks.length).toBe(50);
    expect(textsOf(blocks[47])).toContain(note);
  });

  it('escapes its plain fallback, because Slack reads calls to the channel even there', () => {
    expect(renderCard({ title: say('<!channel> & co') }, 'en').text).toBe('&lt;!channel&gt; &amp; co');
  });

  it('is always what Slack takes', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...locales), (card, locale) => {
        const { text, blocks } = renderCard(card, locale);
        expectWithinLimits(blocks);
        expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
        expect(isWellFormed(text)).toBe(true);
        expect([...text].length).toBeLessThanOrEqual(3000);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 10_000 },
    );
  });
});

describe('a card in a modal', () => {
  it('is there to be read', () => {
    const view = renderModalNote(
      { title: say('Sent'), body: [say('It is on its way.')] },
      'zh',
      say('Agreement'),
    );
    expect(view).toMatchObject({ type: 'modal', title: { text: 'Agreement' }, close: { text: '关闭' } });
    expect(view.submit).toBeUndefined();
  });

  it('is always what Slack takes', () => {
    fc.assert(
      fc.property(anyCard, anySaid, fc.constantFrom(...locales), (card, title, locale) => {
        const view = renderModalNote(card, locale, title);
        expectWithinLimits(view);
        expect(validateModal(view)).toMatchObject({ ok: true });
      }),
      { numRuns: 40, interruptAfterTimeLimit: 10_000 },
    );
  });
});

describe('App Home', () => {
  it('shows the cards one below the other', () => {
    const view = renderHome([{ title: say('One') }, { title: say('Two') }], 'en');
    expect(view.blocks.map((block) => block.type)).toEqual(['header', 'divider', 'header']);
  });

  it('says so when cards had to be left out', () => {
    const cards = Array.from({ length: 80 }, (_, index) => ({ title: say(`Card ${index}`) }));
    const view = renderHome(cards, 'en');
    expectWithinLimits(view);
    expect(textsOf(view.blocks.at(-1))).toContain(note);
  });

  it('is always what Slack takes', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { maxLength: 6 }), fc.constantFrom(...locales), (cards, locale) => {
        const view = renderHome(cards, locale);
        expectWithinLimits(view);
        expect(validateHome(view)).toMatchObject({ ok: true });
      }),
      { numRuns: 12, interruptAfterTimeLimit: 10_000 },
    );
  });
});
