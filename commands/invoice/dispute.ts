import { z } from 'zod';
import { acceptDispute, submitEvidence } from '../../src/billing/disputes/answer-dispute.ts';
import { disputeFacts } from '../../src/billing/disputes/dispute-facts.ts';
import { refuse } from '../../src/billing/disputes/refusals.ts';
import { text } from '../../src/billing/disputes/text.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

const About = z.object({ disputeId: z.string() });

export const submit = button('dispute.submit', About, async ({ value, visit }, desk) => {
  await desk.perform(submitEvidence, value, visit);
  return reply.done();
});

export const accept = button('dispute.accept', About, async ({ value, visit }, desk) => {
  await desk.perform(acceptDispute, value, visit);
  return reply.done();
});

/** The record as it was laid down, for whoever may send it off. */
export const read = button('dispute.read', About, async ({ value, visit }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  const facts = await disputeFacts(desk.read, value.disputeId);
  if (facts === undefined) throw refuse.unknown();
  if (facts.dispute.stagedAt === null) throw refuse.notStaged();
  const card = { title: text.readTitle(), sections: sectionsOf(facts.dispute.evidence.text) };
  return reply.open(renderModalNote(card, visit.locale, text.readTitle()));
});

/** It is kept as text: a heading, its lines, an empty line. */
const sectionsOf = (record: string) =>
  record
    .split('\n\n')
    .map((section) => section.split('\n'))
    .flatMap(([heading = '', ...lines]) =>
      heading === '' ? [] : [{ heading: verbatim(heading), lines: lines.map((line) => verbatim(line)) }],
    );
