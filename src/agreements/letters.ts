import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { Locale } from '../kernel/locale.ts';
import { type Addressee, type Letter, type LetterLink, letter } from '../kernel/mail.ts';
import { list, moment } from '../kernel/phrase.ts';
import { priced } from '../kernel/priced.ts';
import { addendumFigures, addendumLetter, signedForTeam, titleToSign } from './addenda/card-words.ts';
import type { Agreement, Signed } from './agreement.ts';
import { isOver } from './expire-agreement.ts';
import { letterText } from './letter-text.ts';
import { loadAgreement } from './load-agreement.ts';
import { signsElsewhere } from './provider/signs-elsewhere.ts';
import { type Signer, whoseTurn } from './signer.ts';
import { signersOf } from './signers-asked.ts';
import { lastSigned, typedNames } from './signing/say-signers.ts';
import { isDecidersPlace } from './signing/whose-place.ts';
import { text } from './text.ts';

/** Whose place it is about; left out in letters that were promised when there was one signer. */
const About = z.object({ agreementId: z.string(), signerId: z.string().exactOptional() });
const ofAgreement = {
  params: About,
  subject: ({ agreementId }: z.output<typeof About>): string => agreementId,
};

/** A mailed link lasts longer than one that was pressed for: mail waits over weekends. Never past the time to sign. */
const SIGN_LINK_LASTS = Temporal.Duration.from({ hours: 7 * 24 });
const COPY_LINK_LASTS = Temporal.Duration.from({ hours: 30 * 24 });

interface Facts<A extends Agreement = Agreement> {
  readonly agreement: A;
  readonly engagement: EngagementFacts;
  readonly agency: string;
  readonly to: Addressee | null;
  /** The reader's language. */
  readonly locale: Locale;
}

interface SignFacts extends Facts {
  readonly inTurn: boolean;
}

/** To the one who is asked to sign: what it is, until when, and the personal link. */
const signLetter = (
  name: string,
  title: typeof text.toSign | typeof text.reminder | typeof text.expiryTitle,
) =>
  letter({
    ...ofAgreement,
    name,
    async load(tx, { agreementId, signerId }): Promise<SignFacts> {
      const agreement = await loadAgreement(tx, agreementId);
      const engagement = await engagementFacts(tx, agreement.engagementId);
      const signers = await signersOf(tx, agreementId);
      const place = signers.find(({ id }) => id === signerId);
      const isTheirs = place === undefined || isDecidersPlace(place, agreement);
      const to = await contactOf(tx, isTheirs ? engagement.acceptor?.id : place.personId, engagement);
      const inTurn = place === undefined || whoseTurn(signers).includes(place);
      const { locale } = agreement;
      return { agreement, engagement, to, agency: await agencyName(tx), locale, inTurn };
    },
    to: ({ to }) => to,
    heedsBounces: true,
    holds: ({ agreement, inTurn }, now) =>
      inTurn &&
      agreement.status === 'sent' &&
      !signsElsewhere(agreement) &&
      !isOver(agreement.expiresAt, now),
    say: (facts, now) => ({
      ...signWords(facts, now),
      title: title === text.toSign ? titleToSign(facts.agreement) : title({ title: facts.agreement.title }),
      locale: facts.locale,
    }),
  });

export const toSignLetter = signLetter('agreement.to-sign', text.toSign);
export const reminderLetter = signLetter('agreement.reminder', text.reminder);
export const expiryLetter = signLetter('agreement.expiry-warning', text.expiryTitle);

/** Letters that hold the link by which their reader signs. */
export const signLetters: readonly string[] = [toSignLetter, reminderLetter, expiryLetter].map(
  ({ name }) => name,
);

function signWords({ agreement, engagement, agency, to }: Facts, now: Instant) {
  const { id, title, version, fee, billing } = agreement;
  const end = 'expiresAt' in agreement ? agreement.expiresAt : now;
  const until = earlier(now.add(SIGN_LINK_LASTS), end);
  const who = to?.name ?? '';
  const at = (instant: Instant) => moment(instant, engagement.timeZone);
  const link: LetterLink = {
    purpose: 'sign',
    subject: id,
    until,
    label: text.review(),
    note: letterText.signLink({ who, end: at(until), agency }),
  };
  const lines = [
    letterText.greeting({ who }),
    ...(agreement.kind === 'addendum'
      ? [addendumLetter({ agency, title }), addendumFigures(agreement, at(end))]
      : [
          letterText.toSign({ agency, title }),
          letterText.figures({ version, fee: priced(fee, billing.tax?.prices), end: at(end) }),
        ]),
  ];
  return { lines, link };
}

interface SignedFacts extends Facts<Signed> {
  readonly signers: readonly Signer[];
}

const copies = {
  ...ofAgreement,
  to: ({ to }: SignedFacts) => to,
};

/** The signed copy, for each person who signed. */
export const signedLetter = letter({
  ...copies,
  name: 'agreement.signed',
  load: (tx, { agreementId, signerId }) =>
    signedFacts(tx, agreementId, async ({ signature, locale }, engagement, signers) => {
      const place = signers.find(({ id }) => id === signerId);
      const { contactId } = place?.status === 'signed' ? place.signature : signature;
      return { to: await contactOf(tx, contactId, engagement), locale };
    }),
  say: (facts, now) => signedWords(facts, now, text.signedClient(signedValues(facts))),
});

/** The same for the agency: whoever leads the engagement, or else an owner whose address is known. */
export const signedTeamLetter = letter({
  ...copies,
  name: 'agreement.signed-team',
  load: (tx, { agreementId }) =>
    signedFacts(tx, agreementId, (_agreement, engagement) => leadOf(tx, engagement.id)),
  say: (facts, now) =>
    signedWords(
      facts,
      now,
      signedForTeam(facts.agreement, { ...signedValues(facts), project: facts.engagement.name }),
    ),
});

export const letters: readonly Letter[] = [
  toSignLetter,
  reminderLetter,
  expiryLetter,
  signedLetter,
  signedTeamLetter,
];

async function signedFacts(
  tx: Tx,
  agreementId: string,
  reader: (
    agreement: Signed,
    engagement: EngagementFacts,
    signers: readonly Signer[],
  ) => Promise<Pick<Facts, 'to' | 'locale'>>,
): Promise<SignedFacts | undefined> {
  const agreement = await loadAgreement(tx, agreementId);
  if (agreement.status !== 'signed' || agreement.signedDocumentId === null) return undefined;
  const engagement = await engagementFacts(tx, agreement.engagementId);
  const signers = await signersOf(tx, agreementId);
  const { to, locale } = await reader(agreement, engagement, signers);
  return { agreement, engagement, to, agency: await agencyName(tx), locale, signers };
}

function signedWords(facts: SignedFacts, now: Instant, thanks: ReturnType<typeof text.signedClient>) {
  const { agreement, engagement, to, locale } = facts;
  const who = to?.name ?? '';
  const until = now.add(COPY_LINK_LASTS);
  const instead: LetterLink = {
    purpose: 'document',
    subject: agreement.id,
    until,
    label: letterText.download(),
    note: letterText.downloadLink({ who, end: moment(until, engagement.timeZone) }),
  };
  return {
    locale,
    title: text.signedTitle({ title: agreement.title }),
    lines: [letterText.greeting({ who }), thanks],
    enclosure: { documentId: agreement.signedDocumentId ?? '', said: letterText.enclosed(), instead },
  };
}

const signedValues = ({ agreement, engagement, signers }: SignedFacts) => {
  const names = typedNames(signers, 'client');
  return {
    who: names.length > 1 ? list(names) : agreement.signature.typedName,
    client: engagement.client.name,
    at: moment(lastSigned(agreement, signers), engagement.timeZone),
  };
};

const earlier = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) < 0 ? a : b);

const agencyName = async (tx: Tx): Promise<string> =>
  (await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } })).name;

/** Only a contact of this engagement's own client, whatever an id says. */
function contactOf(tx: Tx, id: string | undefined, { client }: EngagementFacts): Promise<Addressee | null> {
  if (id === undefined) return Promise.resolve(null);
  return tx.contact.findFirst({
    where: { id, clientId: client.id },
    select: { id: true, name: true, email: true },
  });
}

async function leadOf(tx: Tx, engagementId: string): Promise<Pick<Facts, 'to' | 'locale'>> {
  const { leadMemberId } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const members = await tx.member.findMany({
    where: { OR: [{ id: leadMemberId ?? '' }, { role: 'owner' }] },
    orderBy: { createdAt: 'asc' },
  });
  const leadFirst = members.toSorted((a, b) => Number(b.id === leadMemberId) - Number(a.id === leadMemberId));
  for (const { id, name, locale, slackUserId, slackTeamId } of leadFirst) {
    // Slack tells addresses where the app may read them; they are not asked for anywhere else.
    const seen = await tx.slackPerson.findUnique({
      where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
    });
    if (seen?.email) return { to: { id, name, email: seen.email }, locale: Locale.parse(locale) };
  }
  return { to: null, locale: 'en' };
}
