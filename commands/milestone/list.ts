import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code } from '../../src/kernel/phrase.ts';
import { milestoneFrom } from '../../src/milestones/milestone.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { states, text } from './text.ts';

export const list = engagementWord('list', text.doesList(), async ({ desk }, engagement) =>
  reply.say(await milestoneList(desk.read, engagement.id)),
);

/** The engagement's milestones in order, without those that a change replaced, and their sum. */
export async function milestoneList(read: ReadDb, engagementId: string): Promise<CardWords> {
  const engagement = await read.engagement.findUnique({
    where: { id: engagementId },
    include: { milestones: { where: { status: { not: 'replaced' } }, orderBy: { position: 'asc' } } },
  });
  const title = text.listTitle({ name: engagement?.name ?? '' });
  if (engagement === null || engagement.milestones.length === 0)
    return { title, body: [text.none({ command: code('/milestone add') })] };
  const total = engagement.milestones.reduce((sum, row) => sum + row.amount, 0n);
  const lines = engagement.milestones.map((row, index) =>
    text.row({
      number: index + 1,
      title: row.title,
      amount: money(row.amount, row.currency),
      due: dayFromColumn(row.dueOn),
      state: states[milestoneFrom(row).status](),
    }),
  );
  return { title, body: lines, fields: [{ label: text.total(), value: money(total, engagement.currency) }] };
}
