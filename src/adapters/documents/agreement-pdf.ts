import { dayIn } from '../../kernel/calendar.ts';
import type { AgreementDocument, Party } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import { inBoth, type Languages, roleName, words } from './agreement-words.ts';
import { writeBody } from './body.ts';
import { writeClauses } from './clauses.ts';
import { openPaper } from './document.ts';
import { colors, looks, textWidth } from './look.ts';
import type { Paper } from './paper.ts';
import { writeSignaturePlaces } from './signature-block.ts';

/** The agreement as it is shown to be signed: title, parties, text, places to sign. */
export async function agreementPdf(document: AgreementDocument): Promise<Uint8Array> {
  const paper = await openAgreement(document);
  if (document.signatureBlock !== undefined && document.signatureBlock.length > 0) {
    writeSignaturePlaces(paper, document.signatureBlock, document);
  }
  return paper.finish();
}

/** Everything up to the signatures; `underFooter` is a second line at the foot of every page. */
export async function openAgreement(document: AgreementDocument, underFooter?: string): Promise<Paper> {
  const {
    about,
    body,
    clauses,
    locale,
    reference,
    secondLocale,
    signatureBlock = [],
    version,
    watermark,
  } = document;
  const paper = await openPaper({
    locale,
    title: document.title,
    header: document.title,
    footer: [
      plain(words.footer({ reference, version }), locale),
      ...(underFooter === undefined ? [] : [underFooter]),
    ],
    pageOf: (page, pages) => plain(words.pageOf({ page, pages }), locale),
    author: document.parties.find((party) => party.role === 'agency')?.name ?? 'Engawa',
    createdAt: document.createdAt,
    anchors: signatureBlock.flatMap(({ anchors = {} }) => Object.values(anchors)),
    ...(secondLocale !== undefined && { secondLocale }),
    ...(watermark !== undefined && { watermark }),
  });
  paper.wash(paper.y, 3, { width: 36, color: colors.accent });
  paper.space(14);
  paper.write(document.title, looks.title);
  paper.space(4);
  const day = dayIn(document.createdAt, 'UTC');
  paper.write(plain(words.madeOn({ version, day, reference }), locale), looks.small);
  if (about !== undefined) {
    paper.space(6);
    paper.write(about, looks.smallInk);
  }
  paper.space(16);
  writeParties(paper, document);
  if (clauses === undefined) writeBody(paper, body);
  else writeClauses(paper, clauses, document);
  return paper;
}

/** Two parties stand side by side. */
function writeParties(paper: Paper, document: AgreementDocument): void {
  const { parties } = document;
  const width = textWidth / 2 - 28;
  for (let index = 0; index < parties.length; index += 2) {
    const pair = parties.slice(index, index + 2);
    const height = Math.max(
      ...pair.map((party) =>
        partyLines(party, document).reduce(
          (sum, line) => sum + paper.heightOf(line.text, line.look, width),
          0,
        ),
      ),
    );
    paper.need(height + 24);
    const top = paper.y;
    paper.wash(top, height + 24);
    pair.forEach((party, column) => {
      let y = top + 12;
      for (const { text, look } of partyLines(party, document)) {
        y += paper.put(text, look, { x: 14 + column * (textWidth / 2), width, y });
      }
    });
    paper.moveTo(top + height + 36);
  }
}

function partyLines(party: Party, languages: Languages) {
  const { locale } = languages;
  return [
    { text: inBoth(roleName(party.role), languages), look: looks.label },
    { text: party.name, look: looks.strong },
    ...(party.address === undefined ? [] : [{ text: party.address, look: looks.small }]),
    ...(party.representative === undefined
      ? []
      : [{ text: plain(words.representedBy({ name: party.representative }), locale), look: looks.small }]),
  ];
}
