import { z } from 'zod';
import { FileProblem } from '../kernel/slack-file.ts';
import { type Criterion, isSameUnit, meets, readQuantity } from './criterion.ts';
import { refuse } from './refusals.ts';

/** As large as a screenshot may be, in bytes, and as many for one criterion. */
export const LARGEST_PROOF = 20 * 1024 * 1024;
export const MOST_PROOF_FILES = 3;

const FileState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('reading') }),
  z.object({ state: z.literal('kept'), sha256: z.string(), size: z.number().int() }),
  z.object({ state: z.literal('unreadable'), problem: FileProblem }),
]);
export type FileState = z.output<typeof FileState>;

/** What shows that a criterion is met. */
export const Proof = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    criterionId: z.string(),
    url: z.string(),
    /** Whether it answered when it was looked at. */
    state: z.enum(['unchecked', 'answers', 'silent']),
  }),
  z.object({
    kind: z.literal('file'),
    criterionId: z.string(),
    fileId: z.string(),
    slackFileId: z.string(),
    name: z.string(),
    read: FileState,
  }),
  z.object({ kind: z.literal('value'), criterionId: z.string(), value: z.string(), met: z.boolean() }),
  z.object({ kind: z.literal('words'), criterionId: z.string(), text: z.string() }),
]);
export type Proof = z.output<typeof Proof>;
export const Proofs = z.array(Proof);

/** What a person enters for one criterion: a sentence, an address, a measured value, or uploaded files. */
export const GivenProof = z.object({
  criterionId: z.string(),
  text: z.string().trim().max(1000).default(''),
  files: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .max(MOST_PROOF_FILES)
    .default([]),
});
export type GivenProof = z.output<typeof GivenProof>;

/** What a link to one file of a delivery is about. */
export const proofSubject = (deliveryId: string, fileId: string): string => `${deliveryId}/${fileId}`;

export function readProofSubject(subject: string): { readonly deliveryId: string; readonly fileId: string } {
  const [deliveryId = '', fileId = ''] = subject.split('/');
  return { deliveryId, fileId };
}

/** Kinds that cannot be judged without a proof of their own. */
export const needsProof = ({ kind }: Pick<Criterion, 'kind'>): boolean =>
  kind === 'link' || kind === 'metric' || kind === 'screenshot';

/** Reads what was given for each criterion. Throws a refusal for the first that lacks its proof or has a wrong one. */
export function proofsFrom(
  criteria: readonly Criterion[],
  given: readonly GivenProof[],
  newFileId: () => string,
): Proof[] {
  return criteria.flatMap((criterion) => {
    const { text = '', files = [] } = given.find(({ criterionId }) => criterionId === criterion.id) ?? {};
    if (needsProof(criterion) && (criterion.kind === 'screenshot' ? files.length === 0 : text === ''))
      throw refuse.proofMissing({ criterion: criterion.text }, criterion.id);
    return [...fromText(criterion, text), ...fromFiles(criterion, files, newFileId)];
  });
}

function fromText(criterion: Criterion, text: string): Proof[] {
  const { id: criterionId, kind, target } = criterion;
  if (text === '') return [];
  if (kind === 'metric' && target !== undefined) {
    const measured = readQuantity(text);
    if (measured === undefined) throw refuse.notAValue({ criterion: criterion.text }, criterionId);
    const { value, unit } = measured;
    // 900 ms are less than 2 s, but 900 is not less than 2.
    if (!isSameUnit(unit, target.unit))
      throw refuse.otherUnit({ unit: target.unit, criterion: criterion.text }, criterionId);
    return [{ kind: 'value', criterionId, value, met: meets(value, target) }];
  }
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text))
    return [{ kind: 'link', criterionId, url: text, state: 'unchecked' }];
  if (kind === 'link') throw refuse.notALink({ criterion: criterion.text }, criterionId);
  return [{ kind: 'words', criterionId, text }];
}

const fromFiles = (
  { id: criterionId }: Criterion,
  files: GivenProof['files'],
  newFileId: () => string,
): Proof[] =>
  files.map(({ id: slackFileId, name }) => ({
    kind: 'file',
    criterionId,
    fileId: newFileId(),
    slackFileId,
    name,
    read: { state: 'reading' },
  }));
