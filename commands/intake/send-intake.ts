import type { z } from 'zod';
import { intakeFindings } from '../../src/clients/intake-findings.ts';
import { IntakeInput } from '../../src/clients/intake-input.ts';
import { intakeContext, takeIn } from '../../src/clients/take-in.ts';
import { greeting } from '../../src/engagements/notices.ts';
import { openingFacts } from '../../src/engagements/opening-facts.ts';
import type { Locale } from '../../src/kernel/locale.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { Call } from '../../src/surface/desk.ts';
import type { Filled } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import type { clientForm } from './intake-form.ts';

type Answers = Filled<(typeof clientForm)['fields']>;

/**
 * Judges all answers before any is acted on, so that everything to mend is shown at once, then takes the client in.
 * `closing` makes the answer out of the kickoff timeline and the language of the project.
 */
export async function sendIntake(
  { visit, desk }: Call,
  about: { readonly intakeId: string; readonly channel: string },
  values: Answers,
  closing: (timeline: CardWords, locale: Locale) => Reply,
): Promise<Reply> {
  const answers: z.input<typeof IntakeInput> = {
    ...values,
    ...about,
    inScope: [...(values.inScope ?? [])],
    notInScope: [...(values.notInScope ?? [])],
    hearFrom: [...(values.hearFrom ?? [])],
    acknowledged: [...values.acknowledged],
    wantedBy: values.wantedBy?.toString(),
  };
  const input = IntakeInput.parse(answers);
  const findings = intakeFindings(input, { now: visit.now, ...(await intakeContext(desk.read, input)) });
  const errors = findings.flatMap(({ field, said }) => (field === undefined ? [] : [[field, said] as const]));
  if (errors.length > 0) return reply.invalid(Object.fromEntries(errors));
  const { engagementId } = await desk.perform(takeIn, answers, visit);
  const facts = await openingFacts(desk.read, engagementId);
  if (facts === undefined) return reply.done();
  return closing(greeting.say(facts), input.locale);
}
