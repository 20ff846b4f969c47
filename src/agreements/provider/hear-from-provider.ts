import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { type Instant, instantFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Agreement } from '../agreement.ts';
import { takeAgreement } from '../load-agreement.ts';
import { requestSignature } from '../request-signature.ts';
import { signersOf } from '../signers-asked.ts';
import { applyNews } from './apply-news.ts';
import type { SignatureHinted } from './events.ts';
import { lookAtSignature } from './look-at-signature.ts';
import { isWhomWeAsked } from './mirror-signer.ts';
import { KeptNews, newsFromKept } from './news.ts';

/** The same thing is not asked more often than this: providers forbid it. */
export const ASKED_AT_MOST_EVERY = Temporal.Duration.from({ minutes: 15 });

/**
 * A provider has told something, and its signature was checked. What opens, bounces or signs on the way is taken at
 * its word, because asking after each is forbidden. How it ended is asked, unless that was done a moment ago or is
 * about to be. What is told before our own request has come back waits for it.
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
    if (agreement.status !== 'sent' && agreement.status !== 'sending') return outcome([]);
    // One look that is on its way sees all that was told before it: a second one would only be refused.
    const isAsked = await isAskedAlready(tx, agreement.id);
    if (agreement.status === 'sending') return outcome(isAsked ? [] : [hinted(agreement, null)]);
    const free = await mayAskFrom(tx, agreement.id, visit);
    const ends = news === null || news.status !== 'open';
    if (ends && !isAsked && free === null) {
      const data = { providerAskedAt: instantToColumn(visit.now) };
      await tx.agreement.update({ where: { id: agreement.id }, data });
      return outcome([hinted(agreement, null)]);
    }
    const events = news === null ? [] : await applyNews(tx, agreement, newsFromKept(news), 'told', visit);
    const isToBeAsked = !isAsked && (news === null || (await saysSomebodyElse(tx, agreement, news)));
    return outcome(isToBeAsked ? [...events, hinted(agreement, free)] : events);
  },
});

const hinted = (
  { id: agreementId, engagementId, version }: Agreement,
  notBefore: Instant | null,
): SignatureHinted => ({ type: 'signature.hinted', agreementId, engagementId, version, notBefore });

/** Null: at once. */
async function mayAskFrom(tx: Tx, agreementId: string, { now }: Visit): Promise<Instant | null> {
  const { providerAskedAt } = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } });
  if (providerAskedAt === null) return null;
  const free = instantFromColumn(providerAskedAt).add(ASKED_AT_MOST_EVERY);
  return Temporal.Instant.compare(now, free) >= 0 ? null : free;
}

/** Somebody was corrected over there, or the message is older than a correction of ours: asking tells which. */
async function saysSomebodyElse(tx: Tx, { id }: Agreement, { status, signers }: KeptNews): Promise<boolean> {
  if (status !== 'open') return false;
  const places = await signersOf(tx, id);
  return signers.some((told) => {
    const place = places.find((one) => one.id === told.signerId);
    return place !== undefined && place.status !== 'signed' && !isWhomWeAsked(place, told);
  });
}

async function isAskedAlready(tx: Tx, agreementId: string): Promise<boolean> {
  const open = await tx.effect.findFirst({
    where: {
      kind: lookAtSignature.kind,
      payload: { path: ['agreementId'], equals: agreementId },
      state: { notIn: ['done', 'dropped'] },
    },
    select: { id: true },
  });
  return open !== null;
}

/**
 * Another program's envelopes are told here too, where the account says so: they are nobody's. So is a copy of ours
 * that somebody made over there, our key and all: once we know where ours is, only that one counts.
 */
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
  if (asked === null) return undefined;
  const { agreementId: id } = requestSignature.payload.parse(asked.payload);
  return (await tx.agreement.findFirst({ where: { id, providerRef: null }, select: { id: true } }))?.id;
}
