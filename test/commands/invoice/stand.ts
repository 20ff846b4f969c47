import type { CardWords } from '../../../src/kernel/notice.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { renderCard } from '../../../src/surface/card.ts';
import type { Call, Desk } from '../../../src/surface/desk.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import type { Word } from '../../../src/surface/slash-command.ts';
import { mio, type Room } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';

/** Where a person in Slack stands: a channel, and what they can reach from it. */
export function standAt(room: Room) {
  const desk: Desk = {
    read: room.prisma,
    perform: room.perform,
    links: {
      to: (purpose, { subject, contactId }) => `https://engawa.example/${purpose}/${subject}/${contactId}`,
    },
  };
  const call = (
    person: Person = mio,
    channelId: string | null = null,
    locale: 'en' | 'ja' | 'zh' = 'en',
  ): Call => ({
    visit: { ...room.visit(person), locale },
    desk,
    channelId,
  });
  const press = <V>(value: V, person: Person = mio) => ({ ...call(person), value });
  return { desk, call, press };
}

export async function typed(word: Word, call: Call): Promise<Reply> {
  if (word.about !== 'nothing') throw new Error(`${word.word} asks for an engagement`);
  return word.answer(call);
}

/** The opened modal, held to Slack's limits. */
export function modalOf(reply: Reply) {
  if (reply.kind !== 'open') throw new Error(`nothing was opened: ${reply.kind}`);
  expectWithinLimits(reply.view);
  return { view: reply.view, json: JSON.stringify(reply.view) };
}

/** What the person is told, rendered. */
export function saidOf(reply: Reply): string {
  const card: CardWords | undefined =
    reply.kind === 'say' ? reply.card : reply.kind === 'done' ? reply.note : undefined;
  if (card === undefined) throw new Error(`nothing was said: ${reply.kind}`);
  const { text, blocks } = renderCard(card, 'en');
  expectWithinLimits(blocks);
  return `${text}\n${JSON.stringify(blocks)}`;
}
