import { z } from 'zod';
import { type Notice, notice } from '../kernel/notice.ts';
import { list, moment, type Said } from '../kernel/phrase.ts';
import { type HandOverFacts, handOverFacts } from './hand-over-facts.ts';
import { saidWords, text } from './text.ts';

/** For the team: whom to talk to about what, and what was said when. */
export const handOverNotice = notice({
  name: 'reminder.hand-over',
  params: z.object({ engagementId: z.string(), kind: z.string(), subject: z.string(), day: z.string() }),
  subject: ({ subject }) => subject,
  load: (tx, params) => handOverFacts(tx, params),
  holds: ({ isOpen }) => isOpen,
  say(facts) {
    const { who, what, isOpen, engagement, lead } = facts;
    return {
      title: text.title({ who: list(who), what }),
      ...(isOpen ? { body: [stillOpen(facts)] } : { settled: text.over() }),
      fields: [
        { label: text.client(), value: engagement.client.name },
        { label: text.project(), value: engagement.name },
        ...(lead === null ? [] : [{ label: text.lead(), value: lead }]),
      ],
      sections: facts.said.length > 0 ? [{ heading: text.said(), lines: saidLines(facts) }] : [],
    };
  },
});

const stillOpen = ({ about, endsAt, timeZone }: HandOverFacts): Said =>
  about === 'delivery' || endsAt === null
    ? text.delivery()
    : text.agreement({ end: moment(endsAt, timeZone) });

/** A card takes no more lines than can be read. */
const MOST_LINES = 12;

const saidLines = ({ said, timeZone }: HandOverFacts): readonly Said[] =>
  said.slice(-MOST_LINES).flatMap(({ notice: name, at }) => {
    const what = saidWords[name];
    return what === undefined ? [] : [text.saidAt({ at: moment(at, timeZone), what: what() })];
  });

export const notices: readonly Notice[] = [handOverNotice];
