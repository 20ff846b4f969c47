import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { notice } from '../kernel/notice.ts';
import type { Said } from '../kernel/phrase.ts';
import { REOPEN_DAYS } from './acceptance-window.ts';
import { criterionWords } from './criterion-words.ts';
import { type Milestone, milestoneFrom } from './milestone.ts';
import { ruleText } from './rule-text.ts';
import { text } from './text.ts';

/** All that stands on the card about a milestone that begins. */
export interface StartedFacts {
  readonly engagement: EngagementFacts;
  readonly milestone: Milestone;
  readonly waited: boolean;
}

/** For the client (and the team, when nobody pressed anything): work begins, until when, and what follows then. */
export const startedNotice = notice({
  name: 'milestone.started',
  params: z.object({ milestoneId: z.string() }),
  subject: ({ milestoneId }) => `${milestoneId}:started`,
  load: async (tx: Tx, { milestoneId }): Promise<StartedFacts | undefined> => {
    const row = await tx.milestone.findUnique({
      where: { id: milestoneId },
      include: { _count: { select: { dependsOn: true } } },
    });
    if (row === null) return undefined;
    const engagement = await engagementFacts(tx, row.engagementId);
    return { engagement, milestone: milestoneFrom(row), waited: row._count.dependsOn > 0 };
  },
  holds: ({ milestone }) => milestone.status === 'started',
  say: ({ engagement, milestone, waited }) => ({
    title: ruleText.begins({ title: milestone.title }),
    ...(waited && { body: [ruleText.nothingInTheWay()] }),
    fields: [
      { label: text.project(), value: engagement.name },
      { label: ruleText.due(), value: milestone.dueOn },
      {
        label: ruleText.firmness(),
        value: milestone.dueKind === 'hard' ? ruleText.hard() : ruleText.soft(),
      },
      ...(milestone.checkedHow === '' ? [] : [{ label: text.checkedHow(), value: milestone.checkedHow }]),
      ...(milestone.riskNotes === '' ? [] : [{ label: ruleText.risks(), value: milestone.riskNotes }]),
    ],
    sections: [
      { heading: text.criteria(), lines: milestone.criteria.map(criterionWords) },
      { heading: ruleText.whatFollows(), lines: rulesOf(engagement) },
    ],
  }),
});

/**
 * What client and agency are held to when it is delivered, as agreed. `silent`: whether silence accepts, where a window
 * that runs already differs from what is agreed by now.
 */
export function rulesOf(
  { terms }: Pick<EngagementFacts, 'terms'>,
  silent = terms.silentAcceptance,
): readonly Said[] {
  const { acceptanceWindowDays: days, revisionRounds: rounds } = terms;
  return [
    ruleText.window({ days, double: days * 2 }),
    ...(silent ? [ruleText.silence({ days: REOPEN_DAYS })] : [ruleText.noSilence()]),
    ruleText.question(),
    rounds === 0 ? ruleText.noRounds() : rounds === 1 ? ruleText.oneRound() : ruleText.rounds({ rounds }),
  ];
}
