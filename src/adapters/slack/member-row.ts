import type { Member } from '../../../prisma/generated/client.ts';
import { Locale } from '../../kernel/locale.ts';
import { Role } from '../../kernel/role.ts';
import type { MemberPerson } from '../../kernel/visit.ts';

/** A member as rules see them, and the language they chose. */
export function memberFrom(row: Member): { person: MemberPerson; locale: Locale } {
  const { id, name, slackUserId, slackTeamId } = row;
  const person: MemberPerson = {
    kind: 'member',
    id,
    name,
    slackUserId,
    slackTeamId,
    role: Role.parse(row.role),
  };
  return { person, locale: Locale.parse(row.locale) };
}
