import { z } from 'zod';
import { code, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice } from '../../src/surface/field.ts';
import { form, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

/** A modal that asks which milestone, among those in one of `statuses`. */
export function pickForm(id: string, title: Said, submit: Said) {
  return form(id, {
    title,
    submit,
    context: z.object({ engagementId: z.string() }),
    fields: { milestone: choice(text.milestone(), []) },
  });
}

export async function milestoneOptions({ desk }: Call, engagementId: string, statuses: readonly string[]) {
  const rows = await desk.read.milestone.findMany({
    where: { engagementId, status: { in: [...statuses] } },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ id, title }) => ({ value: id, label: verbatim(title) }));
}

export async function openPick(
  call: Call,
  engagementId: string,
  picking: ReturnType<typeof pickForm>,
  statuses: readonly string[],
): Promise<Reply> {
  const options = await milestoneOptions(call, engagementId, statuses);
  if (options.length === 0) return noneFits();
  return reply.open(
    openForm(picking, {
      locale: call.visit.locale,
      context: { engagementId },
      channelId: call.channelId,
      options: { milestone: options },
    }),
  );
}

export const noneFits = (): Reply =>
  reply.say({ title: text.pickTitle(), body: [text.noneFits({ command: code('/milestone list') })] });
