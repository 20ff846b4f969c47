import type { SignedAgreementDocument, SigningCertificate } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
import { writeHeading } from './body.ts';
import { actions, words } from './certificate-words.ts';
import type { Paper } from './document.ts';
import { type Fact, writeFacts } from './facts.ts';
import { colors, looks, textWidth } from './look.ts';
import { writeTable } from './table.ts';
import { utc } from './utc.ts';

/** The pages after the signatures: who signed what, when, from where, and what that is worth. */
export function writeCertificate(paper: Paper, document: SignedAgreementDocument): void {
  const { locale, certificate, signatures } = document;
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

  writeHeading(paper, say(words.signer()), 2);
  writeFacts(paper, signerFacts(document), locale);

  writeHeading(paper, say(words.statements()), 2);
  for (const text of signatures.flatMap((given) => [given.intent, given.consent])) {
    if (text === undefined) continue;
    paper.write(text, looks.smallInk);
    paper.space(3);
  }

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

function signerFacts({ certificate, signatures }: SignedAgreementDocument): Fact[] {
  const { signer } = certificate;
  return [
    [words.name(), signer.name],
    ...signatures.map((given): Fact => [words.typedName(), given.typedName]),
    [words.email(), signer.email],
    [words.slackUser(), signer.slackUserId],
    [words.slackTeam(), signer.slackTeamId],
    [words.ip(), certificate.ip],
    [words.userAgent(), certificate.userAgent],
    [words.provider(), certificate.provider],
  ];
}

function writeEvents(paper: Paper, { events, userAgent }: SigningCertificate, locale: Locale): void {
  const columns = [
    { head: plain(words.time(), locale), share: 25 },
    { head: plain(words.event(), locale), share: 30 },
    { head: plain(words.by(), locale), share: 20 },
    { head: plain(words.from(), locale), share: 35 },
  ];
  const rows = events.map((event) => [
    utc(event.at).replace(' UTC', ''),
    { text: actionName(event.action, locale), detail: event.detail ?? '' },
    event.by,
    // The signer's own browser stands above already; only another one is worth the room.
    { text: event.ip ?? '', detail: event.userAgent === userAgent ? '' : (event.userAgent ?? '') },
  ]);
  writeTable(paper, columns, rows, looks.smallInk);
}

function actionName(action: string, locale: Locale): string {
  const known = Object.entries(actions).find(([name]) => name === action)?.[1];
  return known === undefined ? action : plain(known(), locale);
}
