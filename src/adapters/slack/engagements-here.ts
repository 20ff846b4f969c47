import { code } from '../../kernel/phrase.ts';
import type { Call, ReadDb } from '../../surface/desk.ts';
import { openForm } from '../../surface/form.ts';
import { pickEngagementForm } from '../../surface/pick-engagement.ts';
import { reply } from '../../surface/reply.ts';
import type { EngagementHere, SlashCommand, Word } from '../../surface/slash-command.ts';
import type { Answer } from './meet-errors.ts';
import { text } from './text.ts';

const shown = { id: true, name: true, currency: true, client: { select: { name: true } } } as const;
const live = { status: { not: 'closed' } } as const;

// As many as Slack's select holds.
const most = 100;

/** The word's answer about the engagement of this channel; where that is not exactly one, the question which. */
export async function answerAboutEngagement(
  word: Extract<Word, { about: 'engagement' }>,
  command: SlashCommand,
  call: Call,
): Promise<Answer> {
  const { read } = call.desk;
  const here = await engagementsIn(call.channelId, read);
  const [only] = here;
  if (only !== undefined && here.length === 1) return word.answer(call, only);
  const offered = only === undefined ? await allEngagements(read) : here;
  if (offered.length === 0) return { kind: 'problem', said: text.noEngagement({ command: code('/intake') }) };
  return reply.open(
    openForm(pickEngagementForm, {
      locale: call.visit.locale,
      context: { command: command.name, word: word.word, channelId: call.channelId },
      channelId: call.channelId,
      options: {
        engagement: offered.map(({ id, name, client }) => ({
          value: id,
          label: text.engagementOption({ client: client.name, name }),
        })),
      },
    }),
  );
}

/** The engagement that was picked, if work on it still goes on. */
export function liveEngagement(id: string, read: ReadDb): Promise<EngagementHere | null> {
  return read.engagement.findFirst({
    where: { id, ...live },
    select: { id: true, name: true, currency: true },
  });
}

function engagementsIn(channelId: string | null, read: ReadDb) {
  const channels = { some: { channelId: channelId ?? '', until: null } };
  return read.engagement.findMany({
    where: { ...live, channels },
    select: shown,
    orderBy: { createdAt: 'desc' },
    take: most,
  });
}

function allEngagements(read: ReadDb) {
  return read.engagement.findMany({ where: live, select: shown, orderBy: { createdAt: 'desc' }, take: most });
}
