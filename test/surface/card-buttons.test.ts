import { describe, expect, it } from 'vitest';
import type { CardButton } from '../../src/kernel/notice.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { renderCard } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

const say = (text: string): Said => verbatim(text);
const accept: CardButton = {
  press: 'milestone.accept',
  label: say('Accept'),
  value: { milestoneId: 'mil_1' },
};
const textsOf = (blocks: unknown): string => JSON.stringify(blocks);

describe('the buttons of a card', () => {
  it('numbers the action ids of a press that it repeats', () => {
    const { blocks } = renderCard({ title: say('T'), buttons: [accept, accept] }, 'en');
    expect(textsOf(blocks)).toContain('"action_id":"milestone.accept#2"');
  });

  it('throws at buttons that Slack would refuse: these are mistakes of ours', () => {
    const value = { id: 'x'.repeat(2000) };
    expect(() => renderCard({ title: say('T'), buttons: [{ ...accept, value }] }, 'en')).toThrow('too long');
    expect(() => renderCard({ title: say('T'), buttons: [{ ...accept, url: 'ftp://x' }] }, 'en')).toThrow(
      'web address',
    );
  });

  it('are cut to what a message holds, and that is said', () => {
    const confirm = { title: say('x'.repeat(100)), text: say('y'.repeat(300)) };
    const { blocks } = renderCard({ title: say('T'), buttons: Array(30).fill({ ...accept, confirm }) }, 'en');
    expectWithinLimits(blocks);
    expect(textsOf(blocks.at(-1))).toContain('Shortened');
    expect(
      textsOf(renderCard({ title: say('T'), buttons: Array(25).fill(accept) }, 'en').blocks),
    ).not.toContain('Shortened');
  });
});
