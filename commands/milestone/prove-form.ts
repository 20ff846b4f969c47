import { z } from 'zod';
import { phrase } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { CriterionKind } from '../../src/milestones/criterion.ts';
import { criterionWords } from '../../src/milestones/criterion-words.ts';
import type { Milestone } from '../../src/milestones/milestone.ts';
import { type GivenProof, LARGEST_PROOF, MOST_PROOF_FILES, needsProof } from '../../src/milestones/proof.ts';
import {
  type Field,
  files,
  longText,
  optional,
  PickedFile,
  shortText,
  url,
} from '../../src/surface/field.ts';
import { type Fields, form } from '../../src/surface/form.ts';
import { text } from './text.ts';

/** Criteria as the form carries them: Slack lets a modal carry little, so a long one is cut. */
const Carried = z.object({ id: z.string(), kind: CriterionKind, text: z.string() });

const Context = z.object({
  engagementId: z.string(),
  milestoneId: z.string(),
  criteria: z.array(Carried),
});

const hints = {
  metric: phrase({ en: 'The measured number', ja: '測定した数値', zh: '实测数值' }),
  words: phrase({
    en: 'An address or a sentence that shows it',
    ja: '確認できるアドレスまたは説明',
    zh: '可供查看的网址或说明',
  }),
} as const;

/** What was delivered, and the proof of each criterion in a field of its own. */
export const proveForm = form('milestone.prove', {
  title: text.proveTitle(),
  submit: text.deliver(),
  context: Context,
  fields: {
    what: longText(text.what(), 2000),
    proof: longText(text.proof(), 2000),
  },
  more: ({ criteria }): Fields => Object.fromEntries(criteria.map((one) => [one.id, fieldFor(one)])),
});

function fieldFor(criterion: z.output<typeof Carried>): Field<unknown> {
  const label = criterionWords(criterion);
  switch (criterion.kind) {
    case 'link':
      return url(label);
    case 'metric':
      return shortText(label, 60, { hint: hints.metric() });
    case 'screenshot':
      return files(label, { most: MOST_PROOF_FILES, largest: LARGEST_PROOF });
    case 'screen':
    case 'state':
      return optional(longText(label, 1000, { hint: hints.words() }));
  }
}

/** What the form carries of a milestone: of the criteria that are still open, as much as Slack lets a modal carry. */
export function carried(
  { id: milestoneId, engagementId, criteria }: Milestone,
  accepted: readonly string[] = [],
): z.output<typeof Context> {
  const open = criteria.filter(({ id }) => !accepted.includes(id));
  const cutTo = (most: number) => ({
    engagementId,
    milestoneId,
    criteria: open.map(({ id, kind, text: words }) => ({ id, kind, text: oneLine(words, most) })),
  });
  const lengths = [60, 50, 40, 30, 20];
  // Quotation marks take twice their room in what is carried.
  const longest = lengths.find((most) => JSON.stringify(cutTo(most)).length <= MOST_CARRIED);
  return cutTo(longest ?? 10);
}

/** Slack's limit of 3,000 less what stands around it. */
const MOST_CARRIED = 2800;

export const asksForProofs = (
  { criteria }: Pick<Milestone, 'criteria'>,
  accepted: readonly string[] = [],
): boolean => criteria.some((one) => needsProof(one) && !accepted.includes(one.id));

const Picked = z.array(PickedFile);

/** What was answered in the criteria's fields. */
export function givenProofs(
  criteria: readonly { readonly id: string }[],
  more: Readonly<Record<string, unknown>> = {},
): GivenProof[] {
  return criteria.flatMap(({ id: criterionId }) => {
    const answer = more[criterionId];
    if (typeof answer === 'string') return [{ criterionId, text: answer, files: [] }];
    const picked = Picked.safeParse(answer);
    if (!picked.success) return [];
    return [{ criterionId, text: '', files: picked.data.map(({ id, name }) => ({ id, name })) }];
  });
}
