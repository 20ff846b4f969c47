import { z } from 'zod';
import { Role } from '../../src/kernel/role.ts';
import { choice, choices, optional, user } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { roles, text } from './text.ts';

const deciders = {
  project: optional(choice(text.project(), [])),
  decisionMaker: optional(user(text.decisionMaker())),
  standIn: optional(user(text.standIn())),
  noStandIn: optional(choices(text.noStandIn(), [{ value: 'yes', label: text.yes() }])),
};

const member = {
  member: optional(user(text.member())),
  role: optional(
    choice(
      text.role(),
      Role.options.map((value) => ({ value, label: roles[value]() })),
    ),
  ),
};

const about = { title: text.rolesTitle(), submit: text.save(), context: z.object({}) };

/** Leads name who decides; owners also say who may do what; before the first project there is only the second. */
export const decidersForm = form('engawa.deciders', { ...about, fields: deciders });
export const rolesForm = form('engawa.roles', { ...about, fields: { ...deciders, ...member } });
export const memberRoleForm = form('engawa.member-role', { ...about, fields: member });
