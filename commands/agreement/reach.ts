import { refuse } from '../../src/agreements/signing/refusals.ts';
import type { NewSigner, SendingChoices } from '../../src/agreements/signing/sending-choices.ts';
import type { Desk } from '../../src/surface/desk.ts';

type Reach = Pick<Desk, 'read' | 'mailIsSetUp' | 'signersNeedEmail'>;

/** Our own mail or the provider's brings links to addresses; without either, they reach only whoever is in Slack. */
const reachesAll = ({ mailIsSetUp = false, signersNeedEmail = false }: Reach): boolean =>
  mailIsSetUp || signersNeedEmail;

/** Throws a refusal at the field that names somebody whom no link can reach. */
export async function mustReachSigners(
  desk: Reach,
  agreementId: string,
  { otherSigners, newSigner }: Pick<SendingChoices, 'otherSigners' | 'newSigner'>,
): Promise<void> {
  if (reachesAll(desk)) return;
  const where = { id: { in: [...otherSigners] }, slackUserId: null };
  const [unreachable] = await desk.read.contact.findMany({ where, take: 1 });
  if (unreachable !== undefined) throw refuse.noMail({ who: unreachable.name }, 'otherSigners');
  if (newSigner !== null && !(await isInSlack(desk, agreementId, newSigner)))
    throw refuse.noMail({ who: newSigner.name }, 'newEmail');
}

/** The same for a place that is corrected: the person in it may stay and only be called otherwise. */
export async function mustReachCorrected(
  desk: Reach,
  signerId: string,
  { name, email }: NewSigner,
): Promise<void> {
  if (reachesAll(desk)) return;
  const place = await desk.read.agreementSigner.findUniqueOrThrow({ where: { id: signerId } });
  const same = { id: place.personId, slackUserId: { not: null }, OR: [{ name }, { email }] };
  if ((await desk.read.contact.count({ where: same })) > 0) return;
  if (!(await isInSlack(desk, place.agreementId, { email }))) throw refuse.noMail({ who: name }, 'email');
}

async function isInSlack(
  { read }: Reach,
  agreementId: string,
  { email }: Pick<NewSigner, 'email'>,
): Promise<boolean> {
  const known = await read.contact.count({
    where: {
      email: { equals: email, mode: 'insensitive' },
      slackUserId: { not: null },
      client: { engagements: { some: { agreements: { some: { id: agreementId } } } } },
    },
  });
  return known > 0;
}
