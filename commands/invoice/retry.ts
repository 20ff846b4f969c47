import { z } from 'zod';
import { invoiceFrom } from '../../src/billing/invoice.ts';
import { issueInvoice } from '../../src/billing/issue-invoice.ts';
import { states } from '../../src/billing/text.ts';
import { StuckState } from '../../src/effects/effect.ts';
import { refuse } from '../../src/effects/refusals.ts';
import { replayEffect } from '../../src/effects/replay-effect.ts';
import { roleMay } from '../../src/kernel/role.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { choice } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { aboutNothing, noneFits } from './invoices-here.ts';
import { text } from './text.ts';

const retryForm = form('invoice.retry', {
  title: text.retryTitle(),
  submit: text.retry(),
  context: aboutNothing,
  fields: { effectId: choice(text.invoice(), []) },
});

const About = z.object({ invoiceId: z.string() });

export const retryWord = word('retry', text.doesRetry(), async ({ visit, channelId, desk }) => {
  const { person, locale } = visit;
  if (person.kind !== 'member' || !roleMay(person.role, 'mend-effects')) throw refuse.ownersOnly();
  const options = await stuckIssues(desk.read);
  if (options.length === 0) return noneFits(text.retryTitle());
  return reply.open(openForm(retryForm, { locale, context: {}, channelId, options: { effectId: options } }));
});

/** Invoices whose issuing stopped and waits for a person. */
async function stuckIssues(read: ReadDb) {
  const effects = await read.effect.findMany({
    where: { kind: issueInvoice.kind, state: { in: [...StuckState.options] } },
    orderBy: { seq: 'asc' },
    take: 100,
  });
  const about = effects.flatMap(({ id, payload }) => {
    const invoiceId = About.safeParse(payload).data?.invoiceId;
    return invoiceId === undefined ? [] : [{ effectId: id, invoiceId }];
  });
  const invoices = await read.invoice.findMany({
    where: { id: { in: about.map(({ invoiceId }) => invoiceId) } },
    include: { engagement: { select: { name: true } } },
  });
  return about.flatMap(({ effectId, invoiceId }) =>
    invoices
      .filter(({ id }) => id === invoiceId)
      .map(({ engagement, ...row }) => {
        const invoice = invoiceFrom(row);
        // Stripe gives its number only when it is issued.
        const name = row.number ?? states[invoice.status]();
        return {
          value: effectId,
          label: text.option({ name, project: engagement.name, amount: invoice.total }),
        };
      }),
  );
}

export const retrySubmitted = onSubmit(retryForm, async ({ values, visit }, desk) => {
  await desk.perform(replayEffect, values, visit);
  return reply.say({ title: text.retryTitle(), body: [text.retried()] });
});
