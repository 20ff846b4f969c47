import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';

/** Forms whose half-filled answers are kept, by their ids: the team's and the client's. */
export const draftForms = ['intake', 'intake.client'] as const;

const Json = z.union([z.string(), z.array(z.string())]);

/** Keeps what a person had entered when they closed the form, in place of an earlier draft. */
export const keepDraft = act({
  name: 'intake.keep-draft',
  input: z.object({ form: z.enum(draftForms), answers: z.record(z.string(), Json) }),
  async run(tx, { form, answers }, { person, now }) {
    if (person.kind === 'house' || person.slackUserId === null || person.slackTeamId === null)
      return outcome([]);
    const id = { slackUserId: person.slackUserId, slackTeamId: person.slackTeamId, form };
    const kept = { answers: withoutNul(answers), savedAt: instantToColumn(now) };
    await tx.draft.upsert({
      where: { slackUserId_slackTeamId_form: id },
      create: { ...id, ...kept },
      update: kept,
    });
    return outcome([]);
  },
});

// PostgreSQL's jsonb refuses NUL and lone surrogates, and a draft must be kept whatever was typed.
function withoutNul(answers: Readonly<Record<string, string | string[]>>): Record<string, string | string[]> {
  const clean = (text: string) => text.replaceAll('\0', '').replaceAll(/\p{Cs}/gu, '\ufffd');
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      typeof value === 'string' ? clean(value) : value.map(clean),
    ]),
  );
}
