import type { Criterion } from './criterion.ts';
import type { GivenProof } from './proof.ts';

/** Lines of the proof that begin with a criterion's number, `2: …`, as proofs of these criteria. */
export function numberedProofs(criteria: readonly Criterion[], proof: string): GivenProof[] {
  return proof.split('\n').flatMap((line) => {
    const [, number, text = ''] =
      /^\s*(\d{1,2})\s*[.:：)）、](?!\d)\s*(\S.*)$/u.exec(line.normalize('NFKC')) ?? [];
    const criterion = criteria[Number(number) - 1];
    return criterion === undefined
      ? []
      : [{ criterionId: criterion.id, text: [...text].slice(0, 1000).join(''), files: [] }];
  });
}
