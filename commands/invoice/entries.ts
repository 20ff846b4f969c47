import { z } from 'zod';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { confirmEntry } from '../../src/billing/statement/confirm-entry.ts';
import { confirmSure } from '../../src/billing/statement/confirm-sure.ts';
import { linkEntry } from '../../src/billing/statement/link-entry.ts';
import { refuse } from '../../src/billing/statement/refusals.ts';
import { putEntryBack, setEntryAside } from '../../src/billing/statement/set-entry-aside.ts';
import { partsFromValue, statementCard } from '../../src/billing/statement/statement-card.ts';
import { statementFacts } from '../../src/billing/statement/statement-facts.ts';
import { text as card } from '../../src/billing/statement/text.ts';
import { text as takeBack } from '../../src/billing/take-back/text.ts';
import type { Money } from '../../src/kernel/money.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text } from './statement-text.ts';

/** What a button about one entry carries. */
export const AboutEntry = z.object({ entryId: z.string() });

const WithParts = AboutEntry.extend({
  parts: z.string().transform((value, context) => {
    const parts = partsFromValue(value);
    if (parts !== undefined) return [...parts];
    context.addIssue({ code: 'custom', input: value });
    return z.NEVER;
  }),
});

/** What became of it, for the one who confirmed it: a card that somebody turned pages of is not redrawn. */
export const confirmedNote = (entryId: string, { left }: { readonly left: Money }): Reply =>
  reply.say({
    title: text.title(),
    body: [left.minor === 0n ? text.confirmed() : text.confirmedPart({ left })],
    buttons: [{ press: 'payment.take-back', label: takeBack.takeBack(), value: { entryId } }],
  });

export const confirmed = button('entry.confirm', WithParts, async ({ value, visit }, desk) =>
  confirmedNote(value.entryId, await desk.perform(confirmEntry, value, visit)),
);

export const linked = button(
  'entry.link',
  AboutEntry.extend({ paymentId: z.string() }),
  async ({ value, visit }, desk) => confirmedNote(value.entryId, await desk.perform(linkEntry, value, visit)),
);

const AboutStatement = z.object({ statementId: z.string() });

export const sureConfirmed = button(
  'statement.confirm-sure',
  AboutStatement,
  async ({ value, visit }, desk) => {
    const { confirmed: count, more } = await desk.perform(confirmSure, value, visit);
    const body = [text.confirmedSure({ count }), ...(more ? [text.moreSure()] : [])];
    return reply.say({ title: text.title(), body });
  },
);

/** It can be taken back at once, by the one who pressed. */
export const setAside = button('entry.set-aside', AboutEntry, async ({ value, visit }, desk) => {
  await desk.perform(setEntryAside, value, visit);
  return reply.say({
    title: text.title(),
    body: [text.aside()],
    buttons: [{ press: 'entry.put-back', label: card.putBack(), value }],
  });
});

export const putBack = button('entry.put-back', AboutEntry, async ({ value, visit }, desk) => {
  await desk.perform(putEntryBack, value, visit);
  return reply.say({ title: text.title(), body: [text.back()] });
});

export const nextEntries = button(
  'statement.next',
  AboutStatement.extend({ from: z.coerce.number().int().nonnegative() }),
  async ({ value, visit }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    const facts = await statementFacts(desk.read, value.statementId);
    if (facts === undefined) throw refuse.unknown();
    // What was confirmed meanwhile has moved the others up.
    return reply.say(statementCard(facts, value.from < facts.open.length ? value.from : 0));
  },
);
