import { Temporal } from 'temporal-polyfill';
import { dayIn } from '../../kernel/calendar.ts';
import type { Said } from '../../kernel/phrase.ts';
import { inTimeUntil } from '../../materials/lateness.ts';
import { linkUntil } from '../../materials/letters.ts';
import { type Material, materialFrom, owedStatuses } from '../../materials/material.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import type { Owed } from './client-waits.ts';
import { rests } from './decisions-owed.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** What the client still has to provide, with the page on which its person does. */
export async function materialsOwed(parts: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { prisma, links } = parts;
  const { engagement, person, now } = visitor;
  const rows = await prisma.material.findMany({
    where: { engagementId: engagement.id, status: { in: [...owedStatuses] } },
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  const materials = rows.map(materialFrom);
  const around = await aroundThem(parts, materials);
  const about = { subject: engagement.id, contactId: person.id, until: linkUntil(now) };
  // The page is for the client's people: a member would be turned away there.
  const pageFor = ({ id }: Material) =>
    person.isContact ? [{ label: words.provide(), url: `${links.to('material', about)}#item-${id}` }] : [];
  const today = dayIn(now, engagement.timeZone);
  return materials.map((material): Owed => {
    const { id, what, dueOn } = material;
    const isResting = rests(visitor);
    const isPaused = around.paused.has(id);
    const until = inTimeUntil(material, engagement.timeZone);
    const isLate = Temporal.PlainDate.compare(until, today) < 0;
    const when = isLate ? words.late({ until: dueOn }) : words.by({ until: dueOn });
    return {
      what: words.material({ what }),
      day: isPaused || isResting ? null : until,
      when: isResting ? words.rests() : isPaused ? words.paused() : when,
      more: aboutIt(material, around),
      card: { subject: id, notices: ['material.requested', 'material.returned'] },
      pages: pageFor(material),
    };
  });
}

type Around = Awaited<ReturnType<typeof aroundThem>>;

async function aroundThem({ prisma }: Parts, materials: readonly Material[]) {
  const questions = await prisma.question.findMany({
    where: { subject: { in: materials.map(({ id }) => id) }, answeredAt: null },
    select: { subject: true },
  });
  const milestones = await prisma.milestone.findMany({
    where: { id: { in: materials.flatMap(({ milestoneId }) => milestoneId ?? []) } },
    select: { id: true, title: true },
  });
  const contacts = await prisma.contact.findMany({
    where: { id: { in: materials.flatMap(({ contactId }) => contactId ?? []) } },
    select: { id: true, name: true },
  });
  return {
    paused: new Set(questions.map(({ subject }) => subject)),
    titles: new Map(milestones.map(({ id, title }) => [id, title])),
    names: new Map(contacts.map(({ id, name }) => [id, name])),
  };
}

function aboutIt(material: Material, { titles, names }: Around): readonly Said[] {
  const { format, milestoneId, contactId } = material;
  const milestone = titles.get(milestoneId ?? '');
  const who = names.get(contactId ?? '');
  const isReturned = material.status === 'returned' && material.reason !== null;
  return [
    ...(format === '' ? [] : [words.format({ format })]),
    ...(isReturned ? [words.returned({ reason: material.reason ?? '' })] : []),
    ...(milestone === undefined ? [] : [words.moves({ milestone })]),
    ...(who === undefined ? [] : [words.forWhom({ who })]),
  ];
}
