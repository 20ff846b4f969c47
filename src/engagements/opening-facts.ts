import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { dayIn, instantFromColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Locale } from '../kernel/locale.ts';
import { Locale as LocaleShape } from '../kernel/locale.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Actor } from '../kernel/visit.ts';
import { kickoffTimeline, type TimelineEntry } from './kickoff-timeline.ts';

/** Of the answers of an intake, what cards show. An intake of another version may lack any of it. */
const Answers = z.object({
  contactName: z.string().catch(''),
  contactEmail: z.string().catch(''),
  outcome: z.string().catch(''),
  inScope: z.array(z.string()).catch([]),
  notInScope: z.array(z.string()).catch([]),
  budget: z
    .object({ from: z.string().regex(/^\d+$/), to: z.string().regex(/^\d+$/) })
    .optional()
    .catch(undefined),
  wantedBy: LocalDay.optional().catch(undefined),
  dateFirmness: z.enum(['hard', 'soft']).optional().catch(undefined),
  dependsOnDate: z.string().optional().catch(undefined),
  worries: z.string().optional().catch(undefined),
  earlierMaterial: z.string().optional().catch(undefined),
  source: z.string().optional().catch(undefined),
});

export interface OpeningFacts {
  readonly engagement: EngagementFacts;
  readonly agency: { readonly name: string; readonly locale: Locale };
  readonly channelId: string | null;
  readonly answers: z.output<typeof Answers>;
  readonly budget: { readonly from: Money; readonly to: Money } | null;
  readonly takenInBy: Actor;
  readonly timeline: readonly TimelineEntry[];
}

type Reader = {
  readonly [M in 'intake' | 'engagement' | 'agency']: Pick<Tx[M], 'findUnique' | 'findUniqueOrThrow'>;
};

/** All that the cards about a new engagement say; `undefined` for one that did not begin with an intake. */
export async function openingFacts(tx: Reader, engagementId: string): Promise<OpeningFacts | undefined> {
  const intake = await tx.intake.findUnique({
    where: { engagementId },
    include: {
      engagement: { include: { channels: { where: { until: null }, orderBy: { since: 'desc' }, take: 1 } } },
    },
  });
  if (intake === null) return undefined;
  const engagement = await engagementFacts(tx, engagementId);
  const agency = await tx.agency.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, locale: true },
  });
  const answers = Answers.parse(intake.answers);
  const { budget } = answers;
  const inMinor = (minor: string): Money => money(BigInt(minor), engagement.currency);
  return {
    engagement,
    agency: { name: agency.name, locale: LocaleShape.parse(agency.locale) },
    channelId: intake.engagement.channels[0]?.channelId ?? null,
    answers,
    budget: budget === undefined ? null : { from: inMinor(budget.from), to: inMinor(budget.to) },
    takenInBy: StoredActor.parse(intake.takenInBy),
    timeline: kickoffTimeline(
      dayIn(instantFromColumn(intake.takenInAt), engagement.timeZone),
      engagement.days,
    ),
  };
}
