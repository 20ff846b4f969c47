import { z } from 'zod';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { verbatim } from '../kernel/phrase.ts';
import { withLater } from '../kernel/remind-later.ts';
import { type Risk, waitsForClient } from './risk.ts';
import { type RiskFacts, riskFacts } from './risk-facts.ts';
import {
  aboutLines,
  answerLines,
  answerSections,
  closedWords,
  dateSections,
  factFields,
  optionSections,
} from './risk-words.ts';
import { text, titles } from './text.ts';

const About = z.object({ riskId: z.string() });

const closeButton = ({ id: riskId }: Risk): CardButton => ({
  press: 'risk.close',
  label: text.close(),
  value: { riskId },
});

/** The team's copy, on which it is closed. */
export const riskTeamNotice = notice({
  name: 'risk.raised-team',
  params: About,
  subject: ({ riskId }) => riskId,
  load: (tx, { riskId }) => riskFacts(tx, riskId),
  say(facts): CardWords {
    const { risk } = facts;
    return {
      title: titles[risk.kind]({ number: risk.number }),
      body: aboutLines(facts),
      fields: [
        ...factFields(facts, text.needsOfClient()),
        { label: text.raisedBy(), value: risk.raisedBy.name },
      ],
      sections: [...dateSections(risk), ...optionSections(risk), ...answerSections(risk)],
      buttons: [closeButton(risk)],
      ...closedWords(facts),
    };
  },
});

export const answersSubject = (riskId: string): string => `${riskId}:answers`;

/** For the team: the client chose, decided or said something. */
export const answeredNotice = notice({
  name: 'risk.answered',
  params: About,
  subject: ({ riskId }) => answersSubject(riskId),
  load: (tx, { riskId }) => riskFacts(tx, riskId),
  say: (facts): CardWords => ({
    title: text.answeredTitle(named(facts)),
    body: [verbatim(facts.risk.what), ...answerLines(facts.risk)],
    buttons: [closeButton(facts.risk)],
    ...closedWords(facts),
  }),
});

export const waitsSubject = (riskId: string): string => `${riskId}:waits`;

/** For the team, each week that it is open without news. */
export const waitsNotice = withLater(
  'risk.remind',
  notice({
    name: 'risk.waits',
    params: About.extend({ day: z.string() }),
    subject: ({ riskId }) => waitsSubject(riskId),
    load: (tx, { riskId }) => riskFacts(tx, riskId),
    holds: ({ risk }: RiskFacts) => risk.closed === null,
    say: (facts: RiskFacts): CardWords => ({
      title: text.waitsTitle(named(facts)),
      body: [
        verbatim(facts.risk.what),
        waitsForClient(facts.risk) ? text.waitsForClient() : text.waitsForTeam(),
      ],
      buttons: [closeButton(facts.risk)],
      ...closedWords(facts),
    }),
  }),
  ({ engagement: { id: engagementId, timeZone } }) => ({ engagementId, timeZone }),
);

export const absenceSubject = (riskId: string): string => `${riskId}:absence`;

/** For the team: what the client was told of an absence is no longer true. */
export const absenceOverNotice = notice({
  name: 'risk.absence-over',
  params: About,
  subject: ({ riskId }) => absenceSubject(riskId),
  load: (tx, { riskId }) => riskFacts(tx, riskId),
  holds: ({ risk }) => risk.closed === null,
  say: (facts): CardWords => ({
    title: text.absenceOverTitle(named(facts)),
    body: [verbatim(facts.risk.what), text.absenceOverBody()],
    buttons: [closeButton(facts.risk)],
    ...closedWords(facts),
  }),
});

const named = ({ risk, engagement }: RiskFacts) => ({ number: risk.number, project: engagement.name });
