import { z } from 'zod';
import type { Approving, Draft } from '../../src/agreements/agreement.ts';
import type { Finding, Mend } from '../../src/agreements/check-agreement.ts';
import { findingsOf } from '../../src/agreements/findings.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import type { Call } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import type { Reply } from '../../src/surface/reply.ts';
import type { Word } from '../../src/surface/slash-command.ts';
import { roles } from '../engawa/roles.ts';
import { setup } from '../engawa/setup.ts';
import { planWord } from '../invoice/plan.ts';
import { add } from '../milestone/add.ts';
import { edit } from '../milestone/edit.ts';
import { openClausePick } from './change-clause.ts';
import { draft } from './draft.ts';
import { text } from './findings-text.ts';

const mends = [
  'draft',
  'plan',
  'clauses',
  'add-milestone',
  'edit-milestone',
  'roles',
  'setup',
] as const satisfies readonly Mend[];

const About = z.object({ engagementId: z.string(), what: z.enum(mends) });

/** Opens the form in which a finding can be mended. */
export const mend = button('agreement.mend', About, async ({ value, ...call }, desk) => {
  mustRun(call.visit.person);
  const { id, name, currency } = await engagementFacts(desk.read, value.engagementId);
  if (value.what === 'clauses') return openClausePick({ ...call, desk }, id);
  return answerTo(wordFor[value.what], { ...call, desk }, { id, name, currency });
});

const wordFor: Readonly<Record<Exclude<Mend, 'clauses'>, Word>> = {
  draft,
  plan: planWord,
  'add-milestone': add,
  'edit-milestone': edit,
  roles,
  setup,
};

const answerTo = (
  word: Word,
  call: Call,
  here: { readonly id: string; readonly name: string; readonly currency: string },
): Promise<Reply> => (word.about === 'engagement' ? word.answer(call, here) : word.answer(call));

/** What keeps this draft from going out, as it is now. */
export const findingsNow = (
  { desk, visit }: Pick<Call, 'desk' | 'visit'>,
  agreement: Draft | Approving,
): Promise<readonly Finding[]> =>
  findingsOf(desk.read, agreement, visit.now, { needsEmail: desk.signersNeedEmail === true });

/** Every finding with its place, and a button for every form in which one can be mended. */
export function findingsCard(engagementId: string, findings: readonly Finding[]): CardWords {
  return {
    title: text.notReady(),
    body: [text.mendFirst()],
    sections: [findingsSection(findings)],
    buttons: mendButtons(engagementId, findings),
  };
}

export const findingsSection = (findings: readonly Finding[]) => ({
  heading: text.toMend({ count: findings.length }),
  lines: findings.map(({ said }) => said),
});

export function mendButtons(engagementId: string, findings: readonly Finding[]): readonly CardButton[] {
  const wanted = new Set(findings.map((finding) => finding.mend));
  return mends
    .filter((what) => wanted.has(what))
    .map((what) => ({ press: 'agreement.mend', label: text.mend[what](), value: { engagementId, what } }));
}
