import { expect, it } from 'vitest';
import { milestone, milestoneButtons, milestoneForms } from '../../../commands/milestone/index.ts';

it('has the contract’s words, and each button and form once', () => {
  expect(milestone.words.map(({ word }) => word)).toEqual([
    'list',
    'add',
    'edit',
    'start',
    'deliver',
    'status',
  ]);
  expect(new Set(milestoneButtons.map(({ press }) => press)).size).toBe(milestoneButtons.length);
  expect(new Set(milestoneForms.map(({ form }) => form.id)).size).toBe(milestoneForms.length);
});
