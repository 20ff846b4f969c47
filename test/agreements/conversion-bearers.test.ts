import { afterAll, beforeAll, expect, it } from 'vitest';
import { billingSection } from '../../src/agreements/billing-section.ts';
import { draftAgreement } from '../../src/agreements/draft-agreement.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { billingTerms, type ConversionBearer } from '../../src/kernel/billing-terms.ts';
import { plain } from '../../src/kernel/format.ts';
import { aoi } from '../support/room.ts';
import { openAgreementRoom, usualDraft } from './agreement-room.ts';

let at: Awaited<ReturnType<typeof openAgreementRoom>>;
beforeAll(async () => {
  at = await openAgreementRoom();
});
afterAll(() => at.close());

async function drafted(locale: 'en' | 'ja' | 'zh', conversion: ConversionBearer | null) {
  const engagementId = await at.seedEngagement({ locale });
  await at.addMilestone(engagementId);
  await at.perform(draftAgreement, { ...usualDraft, engagementId, conversion }, at.visit(aoi));
  const agreement = await newestAgreement(at.prisma, engagementId);
  if (agreement === undefined) throw new Error('nothing was drafted');
  return { engagementId, agreement };
}

it.each([
  ['en', 'payer', 'Bank and conversion charges are borne by the Client.'],
  ['en', 'shared', 'borne by each party as far as its own bank charges them.'],
  ['ja', 'agency', '銀行手数料および両替に係る手数料は、乙の負担とする。'],
  ['zh', 'shared', '银行及货币兑换费用由双方各自承担。'],
] as const)('in %s, %s: the agreement says it before anybody signs', async (locale, bearer, words) => {
  const { engagementId, agreement } = await drafted(locale, bearer);
  expect(agreement.body).toContain(words);
  expect(agreement.billing.conversion).toEqual({ bearer });
  const lines = billingSection(agreement).flatMap((section) => section.lines);
  expect(lines.map((line) => plain(line, locale)).join()).toMatch(/charges|手数料|兑换/);
  // And the project's invoices read it.
  const row = await at.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  expect(billingTerms(row.billingTerms).conversion).toEqual({ bearer });
});

it('nothing is said where nobody has to convert', async () => {
  const { agreement } = await drafted('en', null);
  expect(agreement.body).not.toContain('conversion');
  expect(agreement.billing.conversion).toBeUndefined();
});
