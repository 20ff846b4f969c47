import { createHash } from 'node:crypto';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import type { Happening } from '../kernel/event.ts';
import { mediaTypeOf } from '../kernel/file-kind.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { cameLate } from './came-late.ts';
import type { MaterialProvided } from './events.ts';
import { keptName, MOST_FILES, mustBeReadable, mustBeTakable, type Upload } from './file-rules.ts';
import { mustBeOwed, takeMaterial } from './load-material.ts';
import { mustBeOfTheClient } from './people.ts';
import { refuse } from './refusals.ts';

const InSlack = z.object({ id: z.string(), name: z.string(), mimetype: z.string(), size: z.number().int() });
const Uploaded = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

/** The client provides an item: files in Slack or through the page, links, a note. At least one of them. */
export const provideMaterial = act({
  name: 'material.provide',
  input: z.object({
    materialId: z.string(),
    note: z.string().trim().max(2000).default(''),
    links: z.array(z.string().trim()).max(20).default([]),
    slackFiles: z.array(InSlack).default([]),
    uploads: z.array(Uploaded).default([]),
  }),
  async run(tx, { materialId, note, links, slackFiles, uploads }, visit) {
    mustBeSomething({ note, links, files: slackFiles.length + uploads.length });
    slackFiles.forEach(mustBeReadable);
    uploads.forEach(mustBeTakable);
    const { material, facts } = await takeMaterial(tx, materialId);
    mustBeOfTheClient(visit.person, facts);
    mustBeOwed(material, facts);
    const round = material.round + 1;
    const toRead = await keepSlackFiles(tx, visit, { materialId, round, slackFiles });
    await keepUploads(tx, visit, { materialId, round, uploads });
    await tx.material.update({
      where: { id: materialId },
      data: {
        status: 'provided',
        round,
        note,
        links,
        providedBy: actorToColumn(actorOf(visit.person)),
        providedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, materialId);
    const provided: MaterialProvided = {
      type: 'material.provided',
      engagementId: facts.id,
      materialId,
      round,
      toRead,
      remindedOn: material.remindedOn?.toString() ?? null,
    };
    const late = await cameLate(tx, visit, facts, material);
    const events: Happening[] = late === undefined ? [provided] : [provided, late];
    return outcome(events, { what: material.what });
  },
});

function mustBeSomething(given: { note: string; links: readonly string[]; files: number }): void {
  if (given.files > MOST_FILES) throw refuse.tooManyFiles({ most: MOST_FILES }, 'files');
  const wrong = given.links.findIndex((link) => !/^https?:\/\/\S+$/i.test(link) || !URL.canParse(link));
  if (wrong >= 0) throw refuse.notALink({ line: wrong + 1 }, 'links');
  if (given.files + given.links.length === 0 && given.note === '')
    throw refuse.nothingProvided(undefined, 'files');
}

interface Round {
  readonly materialId: string;
  readonly round: number;
}

/** The bytes stay in Slack: they are read, and hashed, by a promise. */
async function keepSlackFiles(
  tx: Tx,
  visit: Visit,
  { materialId, round, slackFiles }: Round & { readonly slackFiles: readonly z.output<typeof InSlack>[] },
) {
  const rows = slackFiles.map(({ id: slackFileId, name, mimetype: mediaType, size }) => ({
    ...rowOf(visit, { materialId, round, name }),
    mediaType,
    size,
    slackFileId,
  }));
  await tx.materialFile.createMany({ data: rows });
  return rows.map(({ id: fileId, slackFileId }) => ({ fileId, slackFileId }));
}

async function keepUploads(
  tx: Tx,
  visit: Visit,
  { materialId, round, uploads }: Round & { readonly uploads: readonly Upload[] },
): Promise<void> {
  for (const { name, bytes } of uploads)
    await tx.materialFile.create({
      data: {
        ...rowOf(visit, { materialId, round, name }),
        mediaType: mediaTypeOf(name),
        size: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: Uint8Array.from(bytes),
      },
    });
}

const rowOf = (visit: Visit, { name, ...round }: Round & { readonly name: string }) => ({
  ...round,
  id: visit.newId('fil'),
  name: keptName(name),
  createdAt: instantToColumn(visit.now),
});
