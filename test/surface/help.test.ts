import { describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { phrase } from '../../src/kernel/phrase.ts';
import { renderCard } from '../../src/surface/card.ts';
import { helpCard, unknownWordCard } from '../../src/surface/help.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord, type SlashCommand, word } from '../../src/surface/slash-command.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

const does = (en: string) => phrase({ en, ja: `${en}(日)`, zh: `${en}(中)` })();
const nothing = async () => reply.done();
const risk: SlashCommand = {
  name: '/risk',
  does: does('note a risk'),
  words: [engagementWord('', does('open the form'), nothing), word('list', does('show risks'), nothing)],
};
const engawa: SlashCommand = {
  name: '/engawa',
  does: does('help'),
  words: [word('help', does('this page'), nothing)],
};

describe('help', () => {
  it('lists every command with its words and what they do', () => {
    const { blocks } = renderCard(helpCard([risk, engawa]), 'en');
    const shown = JSON.stringify(blocks);
    expect(shown).toContain('*/risk: note a risk*\\n• `/risk` open the form\\n• `/risk list` show risks');
    expect(shown).toContain('*/engawa: help*\\n• `/engawa help` this page');
    expect(shown).toContain('`/engawa risk list`');
    expectWithinLimits(blocks);
  });

  it('speaks all languages', () => {
    for (const locale of locales) expect(renderCard(helpCard([risk]), locale).text).toContain('/risk list');
    expect(renderCard(helpCard([risk]), 'ja').text).toContain('note a risk(日)');
  });
});

describe('an unknown word', () => {
  it('is named, and the words that exist are listed', () => {
    const card = unknownWordCard(risk, 'lsit <!here>');
    expect(plain(card.title, 'en')).toBe('/risk does not know “lsit <!here>”');
    const { text, blocks } = renderCard(card, 'zh');
    expect(text).toContain('/risk list');
    expect(text).not.toContain('<!here>');
    expectWithinLimits(blocks);
  });

  it('may be as long as somebody likes', () => {
    expectWithinLimits(renderCard(unknownWordCard(risk, 'x'.repeat(9000)), 'en').blocks);
  });
});
