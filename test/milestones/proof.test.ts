import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/milestones/criterion.ts';
import { numberedProofs } from '../../src/milestones/numbered-proofs.ts';
import { proofsFrom } from '../../src/milestones/proof.ts';

const criteria: readonly Criterion[] = [
  { id: 'c1', kind: 'state', text: 'Live' },
  { id: 'c2', kind: 'link', text: 'The shop' },
  { id: 'c3', kind: 'metric', text: 'load <= 2 s', target: { relation: '<=', value: '2', unit: 's' } },
  { id: 'c4', kind: 'screenshot', text: 'The cart' },
];
const given = [
  { criterionId: 'c1', text: 'Since Monday', files: [] },
  { criterionId: 'c2', text: 'https://kawa.example/shop', files: [] },
  { criterionId: 'c3', text: '１．４ 秒', files: [] },
  { criterionId: 'c4', text: '', files: [{ id: 'F1', name: 'cart.png' }] },
];
const read = (change: Partial<(typeof given)[number]> & { criterionId: string }) =>
  proofsFrom(
    criteria,
    given.map((one) => (one.criterionId === change.criterionId ? { ...one, ...change } : one)),
    () => 'fil_1',
  );

describe('proof', () => {
  it('is read by the kind of each criterion', () => {
    expect(proofsFrom(criteria, given, () => 'fil_1')).toEqual([
      { kind: 'words', criterionId: 'c1', text: 'Since Monday' },
      { kind: 'link', criterionId: 'c2', url: 'https://kawa.example/shop', state: 'unchecked' },
      { kind: 'value', criterionId: 'c3', value: '1.4', met: true },
      {
        kind: 'file',
        criterionId: 'c4',
        fileId: 'fil_1',
        slackFileId: 'F1',
        name: 'cart.png',
        read: { state: 'reading' },
      },
    ]);
    expect(read({ criterionId: 'c3', text: '2,100' })).toContainEqual({
      kind: 'value',
      criterionId: 'c3',
      value: '2100',
      met: false,
    });
    // An address says more than words, whatever the kind.
    expect(read({ criterionId: 'c1', text: 'https://kawa.example' })[0]).toMatchObject({ kind: 'link' });
  });

  it.each([
    ['c2', { text: '' }, 'milestone.proofMissing'],
    ['c2', { text: 'in the attachment' }, 'milestone.notALink'],
    ['c3', { text: 'fast' }, 'milestone.notAValue'],
    // A decimal comma read as one between thousands would be ten times as much.
    ['c3', { text: '1,4' }, 'milestone.notAValue'],
    ['c3', { text: '1.4.2' }, 'milestone.notAValue'],
    // 900 is more than 2, though 900 ms are less than 2 s.
    ['c3', { text: '900 ms' }, 'milestone.otherUnit'],
    ['c3', { text: '' }, 'milestone.proofMissing'],
    ['c4', { files: [] }, 'milestone.proofMissing'],
  ])('that %s lacks or that is none is refused at its field', (criterionId, change, code) => {
    expect(() => read({ criterionId, ...change })).toThrow(
      expect.objectContaining({ code, field: criterionId }),
    );
  });

  it('of a state may be left out, and may stand in numbered lines', () => {
    expect(read({ criterionId: 'c1', text: '' })).toHaveLength(3);
    expect(
      numberedProofs(
        criteria,
        'All of it\n1: Since Monday\n1.4 s on average\n２）https://kawa.example\n9: none',
      ),
    ).toEqual([
      { criterionId: 'c1', text: 'Since Monday', files: [] },
      { criterionId: 'c2', text: 'https://kawa.example', files: [] },
    ]);
  });
});
