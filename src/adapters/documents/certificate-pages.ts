import type {
  CertificateSigner,
  SignedAgreementDocument,
  SigningCertificate,
} from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import { roleName } from './agreement-words.ts';
import { writeHeading } from './body.ts';
import { actions, checks, words } from './certificate-words.ts';
import { type Fact, writeFacts } from './facts.ts';
import { colors, looks, textWidth } from './look.ts';
import type { Paper } from './paper.ts';
import { writeTable } from './table.ts';
import { utc } from './utc.ts';

/** The pages after the signatures: who signed what, when, from where, and what that is worth. */
export function writeCertificate(paper: Paper, document: SignedAgreementDocument): void {
  const { locale, certificate } = document;
  const say = (said: Said): string => plain(said, locale);
  paper.newPage();
  paper.bookmark(say(words.title()));
  paper.wash(paper.y, 3, { width: 36, color: colors.accent });
  paper.space(14);
  paper.write(say(words.title()), looks.title);
  paper.write(say(words.about()), looks.small);
  paper.space(6);

  writeHeading(paper, say(words.document()), 2);
  writeFacts(paper, documentFacts(document), locale);
  if (document.shown !== undefined) paper.write(say(words.attached()), looks.small);

  certificate.signers.forEach((signer, index) => {
    writeSigner(paper, signer, { document, number: index + 1 });
  });
  writeStatements(paper, document);

  writeHeading(paper, say(words.events()), 2);
  writeEvents(paper, certificate, locale);

  writeLaw(paper, document);
}

/** Stands on one page: what a signature is not must not be overlooked on the next. */
function writeLaw(paper: Paper, { locale, seal, shown }: SignedAgreementDocument): void {
  const notes = [
    words.is(),
    words.isNot(),
    ...(seal === undefined ? [] : [words.seal({ sender: seal.name })]),
    ...(shown === undefined ? [] : [words.check()]),
  ].map((said) => plain(said, locale));
  paper.space(8);
  paper.need(notes.reduce((sum, note) => sum + paper.heightOf(note, looks.small, textWidth) + 4, 30));
  writeHeading(paper, plain(words.law(), locale), 2);
  for (const note of notes) {
    paper.write(note, looks.small);
    paper.space(4);
  }
}

function documentFacts({ title, reference, version, certificate, locale }: SignedAgreementDocument): Fact[] {
  return [
    [words.documentTitle(), title],
    [words.file(), certificate.documentName],
    [words.reference(), reference],
    [words.version(), String(version)],
    [words.template(), plain(words.templateVersion(certificate.template), locale)],
    [words.sha256(), certificate.documentSha256],
  ];
}

/** A signer's facts are not torn from their heading. */
function writeSigner(
  paper: Paper,
  signer: CertificateSigner,
  { document, number }: { document: SignedAgreementDocument; number: number },
): void {
  const { locale, certificate } = document;
  const alone = certificate.signers.length === 1;
  paper.need(90);
  writeHeading(paper, plain(alone ? words.signer() : words.signerOf({ number }), locale), 2);
  writeFacts(paper, [...signerFacts(signer, locale), [words.provider(), certificate.provider]], locale);
}

function signerFacts(signer: CertificateSigner, locale: Locale): Fact[] {
  const { check, signedAt } = signer;
  return [
    [words.name(), signer.name],
    [words.role(), plain(roleName(signer.role), locale)],
    [words.insteadOf(), signer.insteadOf],
    [words.typedName(), signer.typedName],
    [words.signedOn(), signedAt === undefined ? undefined : utc(signedAt)],
    [words.email(), signer.email],
    [words.alsoChecked(), check === undefined ? undefined : plain(checks[check](), locale)],
    [words.slackUser(), signer.slackUserId],
    [words.slackTeam(), signer.slackTeamId],
    [words.ip(), signer.ip],
    [words.userAgent(), signer.userAgent],
  ];
}

/** In their words, exactly as they were shown; with several signers under the name of each. */
function writeStatements(paper: Paper, { locale, signatures }: SignedAgreementDocument): void {
  writeHeading(paper, plain(words.statements(), locale), 2);
  for (const { typedName, intent, consent } of signatures) {
    if (signatures.length > 1) {
      paper.need(3 * looks.smallInk.leading);
      paper.write(typedName, looks.small);
    }
    for (const text of [intent, consent]) {
      if (text === undefined) continue;
      paper.write(text, looks.smallInk);
      paper.space(3);
    }
    if (signatures.length > 1) paper.space(4);
  }
}

function writeEvents(paper: Paper, { events, signers }: SigningCertificate, locale: Locale): void {
  const columns = [
    { head: plain(words.time(), locale), share: 25 },
    { head: plain(words.event(), locale), share: 30 },
    { head: plain(words.by(), locale), share: 20 },
    { head: plain(words.from(), locale), share: 35 },
  ];
  const known = new Set(signers.map(({ userAgent }) => userAgent));
  const rows = events.map((event) => [
    utc(event.at).replace(' UTC', ''),
    { text: actionName(event.action, locale), detail: event.detail ?? '' },
    event.by,
    // A signer's own browser stands above already; only another one is worth the room.
    { text: event.ip ?? '', detail: known.has(event.userAgent) ? '' : (event.userAgent ?? '') },
  ]);
  writeTable(paper, columns, rows, looks.smallInk);
}

function actionName(action: string, locale: Locale): string {
  const known = Object.entries(actions).find(([name]) => name === action)?.[1];
  return known === undefined ? action : plain(known(), locale);
}
