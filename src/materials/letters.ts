import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayIn, type Instant } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type Addressee, type Letter, type LetterLink, letter } from '../kernel/mail.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { lateBy } from './lateness.ts';
import { letterText as text } from './letter-text.ts';
import { isOwed, type Material, materialFrom, owedStatuses } from './material.ts';

interface Facts {
  readonly engagement: EngagementFacts;
  readonly agency: string;
  readonly to: Addressee;
  /** All that this person owes. */
  readonly owed: readonly Material[];
}

/** How long a link in a letter opens the page. */
const LINK_DAYS = 30;
export const linkUntil = (now: Instant): Instant => now.add({ hours: LINK_DAYS * 24 });

/** What somebody without Slack is asked for: named, or as the decision-maker where nobody is. */
async function owedBy(tx: Tx, engagementId: string, contactId: string): Promise<Facts | undefined> {
  const contact = await tx.contact.findUnique({ where: { id: contactId } });
  if (contact === null) return undefined;
  const engagement = await engagementFacts(tx, engagementId);
  const rows = await tx.material.findMany({
    where: { engagementId, status: { in: [...owedStatuses] } },
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  const { name: agency } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const isTheirs = ({ contactId: named }: Material): boolean =>
    (named ?? engagement.acceptor?.id) === contactId;
  return { engagement, agency, to: contact, owed: rows.map(materialFrom).filter(isTheirs) };
}

function linkFor({ engagement, to }: Facts, now: Instant): LetterLink {
  const until = linkUntil(now);
  const end = moment(until, engagement.timeZone);
  return {
    purpose: 'material',
    subject: engagement.id,
    until,
    label: text.open(),
    note: text.linkNote({ who: to.name, end }),
  };
}

function itemLines({ owed, engagement }: Facts, now: Instant): readonly Said[] {
  const today = dayIn(now, engagement.timeZone);
  return owed.map((material) => {
    const { what, format, dueOn: due } = material;
    if (lateBy(material, today, engagement.timeZone, engagement.days) > 0)
      return text.itemLate({ what, due });
    return format === '' ? text.item({ what, due }) : text.itemFormat({ what, format, due });
  });
}

const Of = z.object({ engagementId: z.string(), contactId: z.string() });

/** To a contact without Slack: what is needed, and their page. */
export const askedLetter = letter({
  name: 'material.asked',
  params: Of,
  subject: ({ engagementId }) => engagementId,
  load: (tx: Tx, { engagementId, contactId }) => owedBy(tx, engagementId, contactId),
  to: (facts: Facts) => facts.to,
  holds: ({ owed }) => owed.length > 0,
  say: (facts, now) => ({
    locale: facts.engagement.locale,
    title: text.askedTitle({ agency: facts.agency, project: facts.engagement.name }),
    lines: [
      text.greeting({ who: facts.to.name }),
      text.askedBody({ agency: facts.agency, project: facts.engagement.name }),
      ...itemLines(facts, now),
      text.follows(),
    ],
    link: linkFor(facts, now),
  }),
});

/** To the same: what is still missing, on a day of reminders. */
export const reminderLetter = letter({
  name: 'material.reminder',
  params: Of.extend({ day: z.string() }),
  subject: ({ engagementId }) => engagementId,
  async load(tx: Tx, { engagementId, contactId, day }): Promise<Facts | undefined> {
    const facts = await owedBy(tx, engagementId, contactId);
    const on = Temporal.PlainDate.from(day);
    return facts && { ...facts, owed: facts.owed.filter(({ remindedOn }) => remindedOn?.equals(on)) };
  },
  to: (facts: Facts) => facts.to,
  holds: ({ owed }) => owed.length > 0,
  say: (facts, now) => ({
    locale: facts.engagement.locale,
    title: text.reminderTitle({ project: facts.engagement.name }),
    lines: [
      text.greeting({ who: facts.to.name }),
      text.reminderBody({ agency: facts.agency }),
      ...itemLines(facts, now),
      text.follows(),
    ],
    link: linkFor(facts, now),
  }),
});

/** To the same: it was sent back, and why. */
export const returnedLetter = letter({
  name: 'material.returned',
  params: z.object({ materialId: z.string(), contactId: z.string() }),
  subject: ({ materialId }) => materialId,
  async load(tx: Tx, { materialId, contactId }) {
    const row = await tx.material.findUnique({ where: { id: materialId } });
    const facts = row && (await owedBy(tx, row.engagementId, contactId));
    return row && facts ? { ...facts, material: materialFrom(row) } : undefined;
  },
  to: (facts) => facts.to,
  holds: ({ material }) => isOwed(material) && material.status === 'returned',
  say(facts, now) {
    const { material, agency } = facts;
    const isReturned = material.status === 'returned' && material.reason !== null;
    return {
      locale: facts.engagement.locale,
      title: text.returnedTitle({ what: material.what }),
      lines: [
        text.greeting({ who: facts.to.name }),
        isReturned
          ? text.returnedBody({ by: material.decidedBy.name, agency, reason: material.reason ?? '' })
          : text.returnedUnreadable(),
        text.item({ what: material.what, due: material.dueOn }),
        text.follows(),
      ],
      link: linkFor(facts, now),
    };
  },
});

export const letters: readonly Letter[] = [askedLetter, reminderLetter, returnedLetter];
