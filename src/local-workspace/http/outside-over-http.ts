import { z } from 'zod';
import { inWords, issuesFrom } from '../block-kit/issue.ts';
import { type Outside, type OutsideAct, stripeDeeds, stripeWeathers } from '../page-api/outside.ts';
import type { HttpOutcome } from './act-over-http.ts';

const outsideAct: z.ZodType<OutsideAct> = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('move-time'),
    by: z.enum(['hour', 'day', 'business-day', 'week', 'next']),
  }),
  z.strictObject({
    act: z.literal('transfer'),
    number: z.string().min(1).max(100),
    amount: z.string().max(100),
  }),
  z.strictObject({ act: z.literal('slack'), weather: z.enum(['well', 'slow', 'down']) }),
  z.strictObject({ act: z.literal('stripe'), does: z.enum(stripeDeeds), id: z.string().min(1).max(100) }),
  z.strictObject({ act: z.literal('stripe-weather'), weather: z.enum(stripeWeathers) }),
  z.strictObject({ act: z.literal('kill'), when: z.enum(['now', 'after-next-call']) }),
  z.strictObject({ act: z.literal('start-bot') }),
  z.strictObject({
    act: z.literal('start-over'),
    with: z.enum(['empty', 'furnished']),
    locale: z.enum(['en', 'ja', 'zh']),
  }),
]);

const noOutside: HttpOutcome = {
  status: 404,
  body: { ok: false, error: 'no_outside', detail: 'this workspace was started without a world beside Slack' },
};

export async function lookOutside(outside: Outside | undefined): Promise<HttpOutcome> {
  return outside ? { status: 200, body: await outside.look() } : noOutside;
}

export async function actOutside(
  outside: Outside | undefined,
  wanted: Record<string, unknown>,
): Promise<HttpOutcome> {
  if (!outside) return noOutside;
  const parsed = outsideAct.safeParse(wanted);
  if (parsed.success) return { status: 200, body: await outside.act(parsed.data) };
  const detail = issuesFrom(parsed.error, wanted).map(inWords).join('; ');
  return { status: 400, body: { ok: false, error: 'invalid_arguments', detail } };
}
