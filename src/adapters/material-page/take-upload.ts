import type { IncomingMessage } from 'node:http';
import type { Said } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { askAboutMaterial } from '../../materials/ask-about-material.ts';
import { LARGEST_FORM } from '../../materials/file-rules.ts';
import { provideMaterial } from '../../materials/provide-material.ts';
import { type MaterialsPage, materialFields } from '../../pages/materials-page.ts';
import { words } from '../../pages/materials-words.ts';
import { type Held, type UploadRead, withUpload } from './read-upload.ts';
import { showMaterials } from './show-materials.ts';
import type { Visitor } from './visitor.ts';
import type { Answer, Parts } from './web.ts';

const nothingTyped = { links: '', note: '', question: '' };

/** Sent: back to the page, so that reloading sends nothing again. Refused: the page with why, and what was typed. */
export const takeUpload = (
  parts: Parts,
  visitor: Visitor,
  request: IncomingMessage,
  held: Held,
): Promise<Answer> => withUpload(request, held, (read) => take(parts, visitor, read));

async function take(parts: Parts, visitor: Visitor, read: UploadRead): Promise<Answer> {
  if (!read.ok) return showMaterials(parts, visitor, { wrong: notTaken(read.status) }, read.status);
  const { item, links, note, uploads } = read;
  if (!(await isTheirs(parts, visitor, item)))
    return { status: 303, location: `/status/material/${visitor.token}` };
  const input = { materialId: item, note, links: linesOf(links), uploads: [...uploads] };
  const problem = await attempt(() => parts.performUpload(provideMaterial, input, visitor.visit));
  if (problem === undefined)
    return { status: 303, location: `/status/material/${visitor.token}?sent=${item}` };
  const wrong = { item, said: problem, ...nothingTyped, links, note };
  return showMaterials(parts, visitor, { wrong }, 422);
}

function notTaken(status: number): NonNullable<MaterialsPage['wrong']> {
  const tooMuch = words.tooMuch({ size: Math.floor(LARGEST_FORM / 1024 / 1024) });
  const said = status === 413 ? tooMuch : status === 503 ? words.full() : words.notRead();
  return { item: '', said, ...nothingTyped };
}

/** A question about an item pauses it. */
export async function takeQuestion(parts: Parts, visitor: Visitor, fields: URLSearchParams): Promise<Answer> {
  const item = fields.get(materialFields.item) ?? '';
  const question = (fields.get(materialFields.question) ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '')
    .trim()
    .slice(0, 2000);
  const back = `/status/material/${visitor.token}`;
  if (question === '' || !(await isTheirs(parts, visitor, item))) return { status: 303, location: back };
  const input = { materialId: item, text: question };
  const problem = await attempt(() => parts.performUpload(askAboutMaterial, input, visitor.visit));
  if (problem === undefined) return { status: 303, location: `${back}?asked=${item}` };
  return showMaterials(parts, visitor, { wrong: { item, said: problem, ...nothingTyped, question } }, 422);
}

/** The link is for one engagement, so is everything that is sent through it. */
async function isTheirs({ prisma }: Parts, { engagement }: Visitor, item: string): Promise<boolean> {
  return (await prisma.material.count({ where: { id: item, engagementId: engagement.id } })) === 1;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

async function attempt(work: () => Promise<unknown>): Promise<Said | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    if (error instanceof Error && error.name === 'Busy') return words.busy();
    throw error;
  }
}
