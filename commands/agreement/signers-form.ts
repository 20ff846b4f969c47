import { refuse } from '../../src/agreements/signing/refusals.ts';
import { Phone, type SendingChoices } from '../../src/agreements/signing/sending-choices.ts';
import { emailOfMember } from '../../src/agreements/signing/who-signs.ts';
import type { EngagementFacts } from '../../src/kernel/engagement-facts.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { holdersOf } from '../../src/kernel/role.ts';
import type { Desk, ReadDb } from '../../src/surface/desk.ts';
import { choice, choices, email, lines, optional, shortText } from '../../src/surface/field.ts';
import { text } from './signing-text.ts';

const NOBODY = 'none';
const checks = [
  { value: NOBODY, label: text.checkNone() },
  { value: 'access-code', label: text.checkCode() },
  { value: 'phone', label: text.checkPhone() },
];

/** Who signs besides the decision-maker. What there is nothing to choose for is not shown. */
export const signersFields = {
  otherSigners: optional(choices(text.otherSigners(), [], { hint: text.otherSignersHint() })),
  newName: optional(shortText(text.newName(), 80, { hint: text.newHint() })),
  newEmail: optional(email(text.newEmail())),
  countersigner: optional(choice(text.countersigner(), [], { hint: text.countersignerHint() })),
  check: optional(choice(text.check(), [], { hint: text.checkHint() })),
  phones: optional(lines(text.phones(), { items: 10, characters: 30 }, { hint: text.phonesHint() })),
};

export const usualSigners = { countersigner: NOBODY, check: NOBODY };

/** Whom the form offers: the client's contacts who can be reached, and who may be bound for the agency. */
export async function signersOffered({ read, signersNeedEmail = false }: Desk, facts: EngagementFacts) {
  const { client, acceptor } = facts;
  const contacts = await read.contact.findMany({
    where: { clientId: client.id, id: { not: acceptor?.id ?? '' } },
    orderBy: { createdAt: 'asc' },
  });
  const reachable = contacts.filter(
    ({ email: address, slackUserId }) => address !== null || (!signersNeedEmail && slackUserId !== null),
  );
  return {
    otherSigners: reachable.map(({ id, name }) => ({ value: id, label: verbatim(name) })),
    countersigner: [{ value: NOBODY, label: text.nobody() }, ...(await countersigners(read))],
    check: signersNeedEmail ? checks : [],
  };
}

export async function countersigners(read: ReadDb) {
  const members = await read.member.findMany({
    where: { role: { in: [...holdersOf('run-engagement')] } },
    orderBy: { createdAt: 'asc' },
  });
  return members.map(({ id, name }) => ({ value: id, label: verbatim(name) }));
}

interface Filled {
  readonly otherSigners: readonly string[] | undefined;
  readonly newName: string | undefined;
  readonly newEmail: string | undefined;
  readonly countersigner: string | undefined;
  readonly check: string | undefined;
  readonly phones: readonly string[] | undefined;
}

/** As the act takes it. Throws a refusal at the field that is wrong. */
export function signersChosen(
  filled: Filled,
): Pick<SendingChoices, 'otherSigners' | 'newSigner' | 'countersignerId' | 'check' | 'phones'> {
  const { otherSigners = [], newName: name, newEmail: address, countersigner, check, phones = [] } = filled;
  if ((name === undefined) !== (address === undefined))
    throw refuse.nameMissing(undefined, name === undefined ? 'newName' : 'newEmail');
  return {
    otherSigners: [...otherSigners],
    newSigner: name === undefined || address === undefined ? null : { name, email: address },
    countersignerId: countersigner === undefined || countersigner === NOBODY ? null : countersigner,
    check: check === 'access-code' || check === 'phone' ? check : null,
    phones: check === 'phone' ? phones.map(phoneFrom) : [],
  };
}

function phoneFrom(typed: string): string {
  const read = Phone.safeParse(typed);
  if (!read.success) throw refuse.badPhone(undefined, 'phones');
  return read.data;
}

/** Where signers are reached by e-mail alone, the one who countersigns has to have an address as well. */
export async function lacksEmail(
  { read, signersNeedEmail = false, introduce }: Desk,
  { countersignerId }: Pick<SendingChoices, 'countersignerId'>,
): Promise<{ readonly countersigner: Said } | undefined> {
  if (!signersNeedEmail || countersignerId === null) return undefined;
  const member = await read.member.findUnique({ where: { id: countersignerId } });
  if (member === null) return undefined;
  await introduce?.([member.slackUserId]);
  if ((await emailOfMember(read, member)) !== null) return undefined;
  return { countersigner: text.noEmail({ who: member.name }) };
}
