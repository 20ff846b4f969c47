import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../../src/kernel/locale.ts';
import { usualDraft } from '../../agreements/agreement-room.ts';
import { aoi } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown, view } from './agreement-desk.ts';

describe('/agreement draft', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('opens a modal that lists the milestones, their sum and the signer, with the usual terms filled in', async () => {
    const engagementId = await desk.withMilestones();
    for (const locale of locales) {
      const modal = view(await desk.type('draft', engagementId, aoi, locale));
      const text = JSON.stringify(modal);
      for (const part of ['Wireframes 1', 'Wireframes 2', 'JPY 600,000', 'Haru'])
        expect(text).toContain(part);
      expect(text).toContain('"initial_date":"2026-11-24"');
    }
    const labels = JSON.stringify(view(await desk.type('draft', engagementId)));
    for (const label of ['Deposit', 'Start day', 'Silent acceptance'])
      expect(labels).toContain(`"text":"${label}"`);
  });

  it('makes the draft from what was filled in, and starts from it the next time', async () => {
    const engagementId = await desk.withMilestones();
    const { startsOn, silentAcceptance: _silent, ...rest } = usualDraft;
    const values = {
      ...rest,
      startsOn: Temporal.PlainDate.from(startsOn),
      silentAcceptance: 'no',
      secondLocale: 'none',
    };
    const context = { engagementId, variables: [] };
    const said = await desk.submit('agreement.draft', context, values);
    expect(shown(said)).toContain('is drafted');
    const again = JSON.stringify(view(await desk.type('draft', engagementId)));
    expect(again).toContain('"initial_value":"100000"');
    expect(again).toContain('"initial_date":"2026-12-01"');
  });

  it('is refused once the agreement is signed', async () => {
    const engagementId = await desk.seedEngagement({ agreedTotal: 1n });
    await expect(desk.type('draft', engagementId)).rejects.toMatchObject({ code: 'agreement.agreedAlready' });
  });
});
