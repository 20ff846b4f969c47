import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { billingSchedule, scheduleLine } from '../kernel/billing-schedule.ts';
import { dayFromColumn } from '../kernel/calendar.ts';
import { deciders, engagementFacts } from '../kernel/engagement-facts.ts';
import { money } from '../kernel/money.ts';
import { notice } from '../kernel/notice.ts';
import { code, person, type Said, type Value } from '../kernel/phrase.ts';
import { deciderLeft } from './decider-left.ts';
import { type OpeningFacts, openingFacts } from './opening-facts.ts';
import { steps, text } from './text.ts';

const AboutEngagement = z.object({ engagementId: z.string() });
type About = z.output<typeof AboutEngagement>;

export const timelineLines = ({ timeline }: Pick<OpeningFacts, 'timeline'>): Said[] =>
  timeline.map(({ step, day }) => text.entry({ day, step: steps[step]() }));

/** For the client, at once after the intake: every step to kickoff with its day. */
export const greeting = notice({
  name: 'engagement.greeting',
  params: AboutEngagement,
  subject: ({ engagementId }) => `${engagementId}:greeting`,
  load: (tx, { engagementId }) => openingFacts(tx, engagementId),
  say: (facts) => ({
    title: text.greetingTitle({ name: facts.engagement.name }),
    body: [text.greeting({ contact: facts.answers.contactName, agency: facts.agency.name })],
    sections: [{ heading: text.timeline(), lines: timelineLines(facts) }],
    footnote: text.businessDays(),
  }),
});

/** For the team: what the client said, and what to do next. */
export const summary = notice({
  name: 'engagement.summary',
  params: AboutEngagement,
  subject: ({ engagementId }) => `${engagementId}:summary`,
  load: (tx, { engagementId }) => openingFacts(tx, engagementId),
  say: (facts) => ({
    title: text.summaryTitle({ name: facts.engagement.name }),
    body: [text.next({ milestone: code('/milestone add'), agreement: code('/agreement draft') })],
    fields: [...summaryFields(facts), ...saidFields(facts)],
    sections: [
      { heading: text.inScope(), lines: facts.answers.inScope.map(verbatimLine) },
      { heading: text.notInScope(), lines: facts.answers.notInScope.map(verbatimLine) },
    ].filter(({ lines }) => lines.length > 0),
    footnote: text.takenInBy({ who: facts.takenInBy.name }),
  }),
});

const verbatimLine = (line: string): Said => ({
  kind: 'said',
  words: { en: '{line}', ja: '{line}', zh: '{line}' },
  values: { line },
});

function summaryFields({ engagement, answers, budget, channelId }: OpeningFacts) {
  const decider = (who: { name: string; slackUserId: string | null } | null): Value =>
    who === null
      ? text.nobodyYet({ command: code('/engawa roles') })
      : who.slackUserId === null
        ? who.name
        : person(who.slackUserId, who.name);
  const contact = text.contactValue({ name: answers.contactName, email: answers.contactEmail });
  return [
    { label: text.client(), value: engagement.client.name },
    { label: text.contact(), value: contact },
    ...(channelId === null
      ? []
      : [{ label: text.channel(), value: { kind: 'channel', channelId } as const }]),
    { label: text.decisionMaker(), value: decider(engagement.acceptor) },
    ...(engagement.standIn === null ? [] : [{ label: text.standIn(), value: decider(engagement.standIn) }]),
    ...(budget === null ? [] : [{ label: text.budget(), value: budgetValue(budget) }]),
  ];
}

const budgetValue = ({ from, to }: NonNullable<OpeningFacts['budget']>): Value =>
  from.minor === to.minor ? from : text.range({ from, to });

function saidFields({ answers }: OpeningFacts) {
  const { wantedBy: day, dateFirmness } = answers;
  const wanted =
    day &&
    (dateFirmness === 'hard'
      ? text.wantedHard({ day })
      : dateFirmness === 'soft'
        ? text.wantedSoft({ day })
        : day);
  const said: readonly { readonly label: Said; readonly value: Value | undefined }[] = [
    { label: text.outcome(), value: answers.outcome },
    { label: text.wantedBy(), value: wanted },
    { label: text.dependsOnDate(), value: answers.dependsOnDate },
    { label: text.worries(), value: answers.worries },
    { label: text.earlier(), value: answers.earlierMaterial },
    { label: text.source(), value: answers.source },
  ];
  return said.flatMap(({ label, value }) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

async function kickoffFacts(tx: Tx, { engagementId }: About) {
  const engagement = await engagementFacts(tx, engagementId);
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const milestones = await tx.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
    take: 10,
  });
  const schedule = await billingSchedule(tx, engagementId);
  return { engagement, agency: agency.name, milestones, schedule };
}

/** For the client, when the agreement is signed: what happens next, who decides, how we work. */
export const kickoff = notice({
  name: 'engagement.kickoff',
  params: AboutEngagement,
  subject: ({ engagementId }) => `${engagementId}:kickoff`,
  load: kickoffFacts,
  say: ({ engagement, agency, milestones, schedule }) => ({
    title: text.kickoffTitle({ name: engagement.name }),
    body: [text.kickoffBody({ agency })],
    fields: [
      { label: text.agreedTotal(), value: money(engagement.agreedTotal, engagement.currency) },
      ...deciders(engagement).map(({ name, slackUserId }, index) => ({
        label: index === 0 ? text.whoDecides() : text.standIn(),
        value: slackUserId === null ? name : person(slackUserId, name),
      })),
    ],
    sections: [
      {
        heading: text.upcoming(),
        lines: milestones.map(({ title, dueOn }) => text.milestone({ due: dayFromColumn(dueOn), title })),
      },
      { heading: text.howBilled(), lines: schedule.map(scheduleLine) },
      {
        heading: text.howWeWork(),
        lines: [
          text.weAnswer(),
          text.youDecide({ days: engagement.terms.acceptanceWindowDays }),
          text.rounds({ rounds: engagement.terms.revisionRounds }),
        ],
      },
    ].filter(({ lines }) => lines.length > 0),
    buttons: [{ press: 'project.page', label: text.statusPage(), value: { engagementId: engagement.id } }],
  }),
});

export const notices = [greeting, summary, kickoff, deciderLeft] as const;
