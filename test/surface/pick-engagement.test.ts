import { expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { openForm, readForm } from '../../src/surface/form.ts';
import { pickEngagementForm } from '../../src/surface/pick-engagement.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

it('offers the engagements and carries the word to be answered afterwards', () => {
  const context = { command: '/milestone', word: 'deliver', channelId: 'C1' };
  const options = { engagement: [{ value: 'eng_1', label: verbatim('Aoi: web shop') }] };
  for (const locale of locales) {
    const view = openForm(pickEngagementForm, { locale, context, channelId: 'C1', options });
    expectWithinLimits(view);
    const values = { engagement: { engagement: { selected_option: { value: 'eng_1' } } } };
    expect(readForm(pickEngagementForm, { ...view, state: { values } })).toEqual({
      ok: true,
      context,
      channelId: 'C1',
      values: { engagement: 'eng_1' },
    });
  }
});
