import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import { mentionedIn, plainMessage } from '../../surface/plain-message.ts';
import type { UsedMessage } from '../../surface/shortcut.ts';
import { answerAtDesk } from './answer.ts';
import { type DeskDuty, receive } from './desk-duty.ts';
import type { Answer } from './meet-errors.ts';
import { personIn, ShortcutRequest } from './requests.ts';
import { text } from './text.ts';

/** Names that are looked up for one quote; a trigger lives three seconds. */
const MOST_NAMES = 5;

/** A message shortcut, already acknowledged. Like a command it looks and answers; it never writes. */
export async function runShortcut(body: unknown, duty: DeskDuty): Promise<void> {
  const request = ShortcutRequest.parse(body);
  const { client, desk, shortcuts, log } = duty;
  const channelId = request.channel.id;
  const handler = shortcuts.find(({ id }) => id === request.callback_id);
  const caller = personIn(request, channelId);
  const work = async (visit: Visit): Promise<Answer> => {
    if (visit.person.kind !== 'member') return { kind: 'problem', said: text.membersOnly() };
    if (handler === undefined) {
      log.warn({ shortcut: request.callback_id }, 'a shortcut that nobody knows was used');
      return { kind: 'problem', said: text.staleButton() };
    }
    return handler.answer({ visit, desk, channelId, message: await messageOf(request, duty) }, desk);
  };
  const asker = {
    client,
    log,
    slackUserId: caller.slackUserId,
    channelId,
    responseUrl: request.response_url ?? undefined,
    threadTs: request.message.thread_ts ?? undefined,
    triggerId: request.trigger_id,
  };
  const tell = (answer: Answer, locale: Locale): Promise<void> => answerAtDesk(answer, { ...asker, locale });
  await receive({ caller, meeting: { about: { shortcut: request.callback_id } }, work, tell }, duty);
}

async function messageOf({ message, channel }: ShortcutRequest, duty: DeskDuty): Promise<UsedMessage> {
  const said = message.text ?? '';
  const author = message.user ?? undefined;
  const people = [...(author === undefined ? [] : [author]), ...mentionedIn(said)].slice(0, MOST_NAMES);
  const [names, permalink] = await Promise.all([
    namesOf(people, duty),
    permalinkOf(channel.id, message.ts, duty),
  ]);
  const app = message.username ?? message.bot_profile?.name ?? '';
  return {
    text: plainMessage(said, (id) => names.get(id)),
    author: (author !== undefined && names.get(author)) || app || (author ?? '?'),
    at: Temporal.Instant.fromEpochMilliseconds(Math.round(Number(message.ts) * 1000)),
    permalink,
  };
}

async function namesOf(people: readonly string[], duty: DeskDuty): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  await duty.introduce(people);
  const rows = await duty.desk.read.slackPerson.findMany({
    where: { slackUserId: { in: [...people] } },
    orderBy: { seenAt: 'asc' },
  });
  return new Map(rows.map(({ slackUserId, name }) => [slackUserId, name]));
}

/** A quote without its link is a quote still. */
async function permalinkOf(channel: string, message_ts: string, { client, log }: DeskDuty) {
  try {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts });
    return permalink ?? null;
  } catch (err) {
    log.warn({ err, channel }, 'a message has no permalink');
    return null;
  }
}
