import type { Agreement } from '../../src/agreements/agreement.ts';
import { deviationLines, deviationsOf } from '../../src/agreements/clauses/deviations.ts';
import { text as clauses } from '../../src/agreements/clauses/text.ts';
import { mayRun } from '../../src/agreements/may-run.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { changeButton } from './clause-form.ts';
import { compareButtons } from './compare.ts';
import { findingsNow, findingsSection, mendButtons } from './findings.ts';

type Beside = Required<Pick<CardWords, 'sections' | 'buttons'>>;

/** What stands beside the text in its preview: what is to be mended, where it deviates, and what can be done. */
export async function besideText(call: Pick<Call, 'desk' | 'visit'>, agreement: Agreement): Promise<Beside> {
  const { desk, visit } = call;
  const isDraft =
    agreement.kind === 'agreement' && (agreement.status === 'draft' || agreement.status === 'approving');
  const findings = isDraft ? await findingsNow(call, agreement) : [];
  const { engagementId } = agreement;
  const mends = mendButtons(engagementId, findings).filter(({ value }) => value['what'] !== 'clauses');
  return {
    sections: [
      ...(findings.length === 0 ? [] : [findingsSection(findings)]),
      ...(await deviationSections(desk.read, agreement)),
    ],
    buttons: [
      ...(isDraft && mayRun(visit.person) ? [changeButton(engagementId), ...mends] : []),
      ...(await compareButtons(desk.read, agreement)),
    ],
  };
}

/** Where this version says something else than its template, and by whose word. */
export async function deviationSections(
  read: ReadDb,
  agreement: Agreement,
): Promise<NonNullable<CardWords['sections']>> {
  const deviations = await deviationsOf(read, agreement);
  return deviations.length === 0
    ? []
    : [{ heading: clauses.deviations(), lines: deviationLines(deviations) }];
}
