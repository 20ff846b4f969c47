import { z } from 'zod';
import { type CardWords, type Notice, notice } from '../../kernel/notice.ts';
import { code, list, moment, type Said, verbatim } from '../../kernel/phrase.ts';
import { type ChangeFacts, changeFacts } from './change-facts.ts';
import { isWaiting } from './clause-change.ts';
import { wordDiff } from './clause-diff.ts';
import { markedText } from './marked-text.ts';
import { text } from './text.ts';

const About = z.object({ changeId: z.string() });

/** For the team: a locked clause is to be changed, and a second person decides. */
export const clauseAskedNotice = notice({
  name: 'clause.change-asked',
  params: About,
  subject: ({ changeId }) => changeId,
  load: (tx, { changeId }) => changeFacts(tx, changeId),
  say(facts) {
    const { change, engagement, who } = facts;
    const { kind, askedBy, reason, literal } = change;
    const about = { who: askedBy.name, client: engagement.client.name, project: engagement.name };
    return {
      title: text.askedTitle({ heading: headingOf(facts) }),
      body: [
        text.askedBody[kind](about),
        ...(literal ? [text.literal()] : []),
        ...(isWaiting(change) ? [text.effect()] : []),
      ],
      fields: [{ label: text.reason(), value: reason }],
      sections: texts(facts),
      ...(isWaiting(change)
        ? { ...decision(change.id), footnote: text.whoDecides({ who: list(who) }) }
        : settled(facts)),
    };
  },
});

const headingOf = ({ change, before }: ChangeFacts): Said | string =>
  change.heading || before?.heading || text.noHeading();

function texts({ change, before, engagement }: ChangeFacts): NonNullable<CardWords['sections']> {
  const { kind, second } = change;
  const now =
    before === undefined ? [] : [{ heading: text.reads(), lines: [verbatim(before.text)], plain: true }];
  if (kind === 'removed') return [...now, { heading: text.wouldRead(), lines: [text.leftOut()] }];
  const differs = markedText(wordDiff(before?.text ?? '', change.text, engagement.locale));
  return [
    ...(before === undefined
      ? []
      : [{ heading: text.whatDiffers(), lines: [verbatim(differs)], plain: true }]),
    { heading: text.wouldRead(), lines: [verbatim(change.text)], plain: true },
    ...(second === null
      ? []
      : [{ heading: text.wouldReadSecond(), lines: [verbatim(second.text)], plain: true }]),
  ];
}

const decision = (changeId: string): Pick<CardWords, 'buttons'> => ({
  buttons: [
    {
      press: 'clause.approve',
      label: text.approve(),
      value: { changeId },
      style: 'primary',
    },
    { press: 'clause.send-back', label: text.sendBack(), value: { changeId } },
  ],
});

function settled({ change, engagement: { timeZone } }: ChangeFacts): Pick<CardWords, 'settled'> {
  const { decision: said, decidedBy, decidedAt, decisionReason, endedAt } = change;
  if (decidedBy !== null && decidedAt !== null) {
    const by = { who: decidedBy.name, at: moment(decidedAt, timeZone) };
    if (said === 'approved') return { settled: text.approved(by) };
    return { settled: text.sentBack({ ...by, reason: decisionReason ?? '' }) };
  }
  return endedAt === null ? {} : { settled: text.overtaken({ at: moment(endedAt, timeZone) }) };
}

/** For the one who asked, privately: what the second person said. */
export const clauseDecidedNotice = notice({
  name: 'clause.change-decided',
  params: About,
  subject: ({ changeId }) => `${changeId}:decided`,
  load: (tx, { changeId }) => changeFacts(tx, changeId),
  holds: ({ change }) => change.decision !== null,
  say(facts) {
    const { change, engagement } = facts;
    const said = change.decision ?? 'refused';
    const command = code('/agreement preview');
    const about = { client: engagement.client.name, project: engagement.name, command };
    return {
      title: text.decidedTitle[said]({ heading: headingOf(facts) }),
      body: [text.decidedBody[said](about)],
      ...settled(facts),
    };
  },
});

export const clauseNotices: readonly Notice[] = [clauseAskedNotice, clauseDecidedNotice];
