import type { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import { helpCard, unknownWordCard } from '../../surface/help.ts';
import { reply } from '../../surface/reply.ts';
import { answerAtDesk } from './answer.ts';
import { type DeskDuty, receive } from './desk-duty.ts';
import { answerAboutEngagement } from './engagements-here.ts';
import { findWord } from './find-word.ts';
import type { Answer } from './meet-errors.ts';
import { CommandRequest } from './requests.ts';
import { text } from './text.ts';

/** A slash command, already acknowledged. It looks and answers; it never writes. */
export async function runCommand(body: unknown, duty: DeskDuty): Promise<void> {
  const request = CommandRequest.parse(body);
  const { client, desk, commands, log } = duty;
  const channelId = request.channel_id;
  const caller = {
    slackUserId: request.user_id,
    slackTeamId: request.team_id,
    name: request.user_name,
    channelId,
  };
  const meant = findWord(commands, request);
  const about = { command: request.command, word: meant.kind === 'word' ? meant.word.word : meant.kind };
  const work = async (visit: Visit): Promise<Answer> => {
    if (visit.person.kind !== 'member') return { kind: 'problem', said: text.membersOnly() };
    if (meant.kind === 'nothing') return reply.say(helpCard(commands));
    if (meant.kind === 'unknown') return reply.say(unknownWordCard(meant.command, meant.typed));
    const call = { visit, desk, channelId };
    return meant.word.about === 'nothing'
      ? meant.word.answer(call)
      : answerAboutEngagement(meant.word, meant.command, call);
  };
  const asker = {
    client,
    log,
    slackUserId: request.user_id,
    channelId,
    responseUrl: request.response_url,
    threadTs: undefined,
    triggerId: request.trigger_id,
  };
  const tell = (answer: Answer, locale: Locale): Promise<void> => answerAtDesk(answer, { ...asker, locale });
  await receive({ caller, meeting: { about }, work, tell }, duty);
}
