import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { takeAgreement } from '../load-agreement.ts';
import { requestSignature } from '../request-signature.ts';
import { applyNews } from './apply-news.ts';
import type { SignatureHinted } from './events.ts';
import { KeptNews, newsFromKept } from './news.ts';

/** The same thing is not asked more often than this: providers forbid it. */
export const ASKED_AT_MOST_EVERY = Temporal.Duration.from({ minutes: 15 });

/**
 * A provider has told something, and its signature was checked. What opens, bounces or signs on the way is taken at
 * its word, because asking after each is forbidden. How it ended is asked, unless that was done a moment ago. What is
 * told before our own request has come back waits for it.
 */
export const hearFromProvider = act({
  name: 'signature.hear',
  input: z.object({
    provider: z.string(),
    providerRef: z.string(),
    /** Our own key, where the provider sends it along. */
    key: z.string().nullable(),
    news: KeptNews.nullable(),
  }),
  async run(tx, { provider, providerRef, key, news }, visit) {
    const found = await whichAgreement(tx, provider, providerRef, key);
    if (found === undefined) return outcome([]);
    const agreement = await takeAgreement(tx, found);
    const { id: agreementId, engagementId, version, status } = agreement;
    const hinted = (notBefore: Instant | null): SignatureHinted => ({
      type: 'signature.hinted',
      agreementId,
      engagementId,
      version,
      notBefore,
    });
    if (status === 'sending') return outcome([hinted(null)]);
    if (status !== 'sent') return outcome([]);
    const free = await mayAskFrom(tx, agreementId);
    const isFree = free === null || Temporal.Instant.compare(visit.now, free) >= 0;
    const ends = news === null || news.status !== 'open';
    if (ends && isFree) return outcome([hinted(null)]);
    if (news === null) return outcome([hinted(free)]);
    return outcome(await applyNews(tx, agreement, newsFromKept(news), visit));
  },
});

async function mayAskFrom(tx: Tx, agreementId: string): Promise<Instant | null> {
  const { providerAskedAt } = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } });
  return providerAskedAt === null ? null : instantFromColumn(providerAskedAt).add(ASKED_AT_MOST_EVERY);
}

/** Another program's envelopes are told here too, where the account says so: they are nobody's. */
async function whichAgreement(
  tx: Tx,
  provider: string,
  providerRef: string,
  key: string | null,
): Promise<string | undefined> {
  const known = await tx.agreement.findFirst({ where: { provider, providerRef }, select: { id: true } });
  if (known !== null) return known.id;
  if (key === null) return undefined;
  const asked = await tx.effect.findFirst({ where: { key, kind: requestSignature.kind } });
  return asked === null ? undefined : requestSignature.payload.parse(asked.payload).agreementId;
}
