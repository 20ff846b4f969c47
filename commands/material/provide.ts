import { z } from 'zod';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { moment } from '../../src/kernel/phrase.ts';
import { LARGEST_IN_SLACK, MOST_FILES } from '../../src/materials/file-rules.ts';
import { linkUntil } from '../../src/materials/letters.ts';
import { mustBeOwed } from '../../src/materials/load-material.ts';
import { materialFrom } from '../../src/materials/material.ts';
import { mustBeOfTheClient } from '../../src/materials/people.ts';
import { provideMaterial } from '../../src/materials/provide-material.ts';
import { refuse } from '../../src/materials/refusals.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { files, lines, longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

/** What a card's buttons carry. */
export const About = z.object({ materialId: z.string() });

const size = Math.floor(LARGEST_IN_SLACK / 1024 / 1024);

export const provideForm = form('material.provide', {
  title: text.provideTitle(),
  submit: text.send(),
  context: About,
  fields: {
    files: optional(
      files(text.files(), {
        most: MOST_FILES,
        largest: LARGEST_IN_SLACK,
        hint: text.filesHint({ most: MOST_FILES, size }),
      }),
    ),
    links: optional(lines(text.links(), { items: 20, characters: 1000 }, { hint: text.linksHint() })),
    note: optional(longText(text.note(), 2000)),
  },
});

export async function seenMaterial({ read }: Desk, materialId: string) {
  const row = await read.material.findUnique({ where: { id: materialId } });
  if (row === null) throw refuse.unknown();
  return { material: materialFrom(row), facts: await engagementFacts(read, row.engagementId) };
}

/** Whether it can be provided is asked before the form opens, so that nobody fills it in for nothing. */
export const provide = button('material.provide', About, async ({ value, visit, channelId }, desk) => {
  const { material, facts } = await seenMaterial(desk, value.materialId);
  mustBeOfTheClient(visit.person, facts);
  mustBeOwed(material, facts);
  const { what, dueOn: due, format } = material;
  const until = linkUntil(visit.now);
  const url = desk.links.to('material', { subject: facts.id, contactId: visit.person.id, until });
  const page = { kind: 'link', url, label: text.yourPage() } as const;
  return reply.open(
    openForm(provideForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [
        text.what({ what, due }),
        ...(format === '' ? [] : [text.format({ format })]),
        text.pageInstead({ page, end: moment(until, facts.timeZone) }),
      ],
    }),
  );
});

export const provideSubmitted = onSubmit(provideForm, async ({ context, values, visit }, desk) => {
  const { files: given = [], links = [], note = '' } = values;
  await desk.perform(provideMaterial, { ...context, note, links: [...links], slackFiles: [...given] }, visit);
  return reply.done();
});
