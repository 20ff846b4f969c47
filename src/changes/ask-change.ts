import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import { agreedExclusions } from './agreed-exclusions.ts';
import type { ChangeAsked } from './events.ts';
import { LONGEST_QUOTE, Quote } from './quote.ts';
import { refuse } from './refusals.ts';
import { matchingPoint } from './scope-point.ts';

/** Anybody in the channel may ask for a change; it binds nobody until both sides agree. */
export const askChange = act({
  name: 'change.ask',
  input: z.object({
    engagementId: z.string(),
    what: z.string().trim().min(1).max(2000),
    why: z.string().trim().min(1).max(2000),
    quote: Quote.extend({ text: z.string().max(LONGEST_QUOTE) }).exactOptional(),
    /** Both sides have read of it on a card that announces it. */
    announced: z.boolean().default(false),
  }),
  async run(tx, { engagementId, what, why, quote, announced }, visit) {
    await lockEngagement(tx, engagementId);
    const facts = await engagementFacts(tx, engagementId);
    if (facts.status === 'closed') throw refuse.projectClosed();
    if (facts.agreementVersion === 0) throw refuse.notAgreedYet();
    const number = 1 + (await tx.changeRequest.count({ where: { engagementId } }));
    const changeId = visit.newId('chg');
    const scopePoint = await touchedPoint(tx, facts, quote === undefined ? what : `${what}\n${quote.text}`);
    await tx.changeRequest.create({
      data: {
        id: changeId,
        engagementId,
        number,
        status: 'asked',
        what,
        why,
        scopePoint,
        ...(quote !== undefined && { quote }),
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    const asked: ChangeAsked = {
      type: 'change.asked',
      engagementId,
      changeId,
      number,
      what,
      why,
      quoted: quote === undefined ? null : { author: quote.author, at: quote.at, permalink: quote.permalink },
      scopePoint,
      ...(announced && { announced }),
    };
    return outcome([asked], { changeId, number });
  },
});

async function touchedPoint(tx: Tx, { id, locale }: EngagementFacts, wish: string): Promise<string | null> {
  return matchingPoint(await agreedExclusions(tx, id), wish, locale);
}
