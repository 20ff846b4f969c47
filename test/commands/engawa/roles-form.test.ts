import { expect, it } from 'vitest';
import { decidersForm, memberRoleForm, rolesForm } from '../../../commands/engawa/roles-form.ts';

it('an owner is asked both who decides and who may do what, a lead the first, before the first project the second', () => {
  const [both, first, second] = [rolesForm, decidersForm, memberRoleForm].map(({ fields }) =>
    Object.keys(fields),
  );
  expect(both).toEqual([...(first ?? []), ...(second ?? [])]);
  expect(second).toEqual(['member', 'role']);
});

it('nothing has to be said: what is left empty stays', () => {
  expect(Object.values(rolesForm.fields).every(({ optional }) => optional)).toBe(true);
});
