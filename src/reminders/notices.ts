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
    const { about, who, what, isOpen, engagement } = facts;
    return {
      title: text.title({ who: list(who), what }),
      ...(isOpen ? { body: [text[about]()] } : { settled: text.over() }),
      fields: [
        { label: text.client(), value: engagement.client.name },
        { label: text.project(), value: engagement.name },
      ],
      sections: facts.said.length > 0 ? [{ heading: text.said(), lines: saidLines(facts) }] : [],
    };
  },
});

/** A card takes no more lines than can be read. */
const MOST_LINES = 12;

const saidLines = ({ said, timeZone }: HandOverFacts): readonly Said[] =>
  said.slice(-MOST_LINES).flatMap(({ notice: name, at }) => {
    const what = saidWords[name];
    return what === undefined ? [] : [text.saidAt({ at: moment(at, timeZone), what: what() })];
  });

export const notices: readonly Notice[] = [handOverNotice];
