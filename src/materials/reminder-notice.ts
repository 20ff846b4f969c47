import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayToColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type CardButton, notice } from '../kernel/notice.ts';
import type { Said } from '../kernel/phrase.ts';
import { withLater } from '../kernel/remind-later.ts';
import { materialButtons } from './client-notices.ts';
import { lateBy } from './lateness.ts';
import { isOwed, type Material, materialFrom, owedStatuses } from './material.ts';
import { text } from './text.ts';

interface Facts {
  readonly engagement: EngagementFacts;
  readonly day: Day;
  readonly materials: readonly Material[];
  /** Of which a question waits for its answer. */
  readonly paused: ReadonlySet<string>;
  /** Of all that was asked for and is still wanted: how many, and how many of them have come. */
  readonly all: number;
  readonly given: number;
}

export const reminderSubject = (engagementId: string, day: string): string =>
  `${engagementId}:materials:${day}`;

/** Buttons of one card beside which the list can still be read. */
const MOST_BUTTONS = 8;

/** One message a day about everything of which the client is reminded that day. Taken back as it is provided. */
export const reminderNotice = withLater(
  'material.remind',
  notice({
    name: 'material.reminder',
    params: z.object({ engagementId: z.string(), day: z.string() }),
    subject: ({ engagementId, day }) => reminderSubject(engagementId, day),
    async load(tx: Tx, { engagementId, day }): Promise<Facts | undefined> {
      const on = Temporal.PlainDate.from(day);
      const rows = await tx.material.findMany({
        where: { engagementId, remindedOn: dayToColumn(on) },
        orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
      });
      if (rows.length === 0) return undefined;
      const questions = await tx.question.findMany({
        where: { subject: { in: rows.map(({ id }) => id) }, answeredAt: null },
        select: { subject: true },
      });
      const asked = await tx.material.findMany({
        where: { engagementId, status: { not: 'withdrawn' } },
        select: { status: true },
      });
      const owed = asked.filter(({ status }) => owedStatuses.some((one) => one === status)).length;
      return {
        all: asked.length,
        given: asked.length - owed,
        engagement: await engagementFacts(tx, engagementId),
        day: on,
        materials: rows.map(materialFrom),
        paused: new Set(questions.map(({ subject }) => subject)),
      };
    },
    holds: (facts) => missing(facts).length > 0 && facts.engagement.status !== 'paused',
    say(facts) {
      const wanted = missing(facts);
      return {
        title: text.reminderTitle(),
        body: [...facts.materials.map((material) => line(facts, material)), ...progress(facts)],
        buttons: buttonsFor(wanted),
        ...(wanted.length === 0 ? { settled: text.reminderSettled() } : { footnote: text.reminderWhy() }),
      };
    },
  }),
  ({ engagement: { id: engagementId, timeZone } }) => ({ engagementId, timeZone }),
);

const missing = ({ materials, paused }: Facts): readonly Material[] =>
  materials.filter((material) => isOwed(material) && !paused.has(material.id));

/** What has come is said beside what is missing. */
const progress = ({ all, given }: Facts): readonly Said[] =>
  given === 0 ? [] : [text.reminderProgress({ given, all })];

function line({ engagement, day }: Facts, material: Material): Said {
  const { what, dueOn: due } = material;
  if (!isOwed(material)) return text.reminderDone({ what });
  const days = lateBy(material, day, engagement.timeZone, engagement.days);
  return days === 0 ? text.reminderDue({ what, due }) : text.reminderLate({ what, due, days });
}

/** Of a single item both buttons; of several one each, named by the item. */
function buttonsFor(wanted: readonly Material[]): readonly CardButton[] {
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1) return materialButtons({ material: only });
  return wanted.slice(0, MOST_BUTTONS).map(({ id, what }) => ({
    press: 'material.provide',
    label: text.provideThis({ what }),
    value: { materialId: id },
  }));
}
