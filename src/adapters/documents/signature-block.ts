import type { SignatureGiven, SignaturePlace } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { roleName, words } from './agreement-words.ts';
import { writeHeading } from './body.ts';
import { words as certificate } from './certificate-words.ts';
import type { Paper } from './document.ts';
import { colors, type Look, looks, textWidth } from './look.ts';
import { utc } from './utc.ts';

const column = textWidth / 2;
const width = column - 24;
// Signature providers search the page's text for their anchors; people must not see them.
const anchorLook: Look = { size: 4, leading: 5, weight: 'regular', color: '#ffffff' };

/** Lines to sign on, two beside each other, never torn over two pages. */
export function writeSignaturePlaces(paper: Paper, places: readonly SignaturePlace[], locale: Locale): void {
  paper.space(10);
  const height = 156;
  paper.need(height + 40);
  writeHeading(paper, plain(words.signatures(), locale), 1);
  for (let index = 0; index < places.length; index += 2) {
    paper.need(height);
    const top = paper.y + 4;
    places.slice(index, index + 2).forEach((place, side) => {
      writePlace(paper, place, { locale, x: side * column, top });
    });
    paper.moveTo(top + height);
  }
}

function writePlace(
  paper: Paper,
  place: SignaturePlace,
  { locale, x, top }: { locale: Locale; x: number; top: number },
): void {
  const { signature, name, date } = place.anchors ?? {};
  let y = top + paper.put(plain(roleName(place.role), locale), looks.label, { x, width, y: top });
  y += paper.put(place.name, looks.strong, { x, width, y });
  const lines = [
    { label: words.signature(), anchor: signature, room: 34 },
    { label: words.name(), anchor: name, room: 26 },
    { label: words.date(), anchor: date, room: 26 },
  ];
  for (const { label, anchor, room } of lines) {
    y += room;
    if (anchor !== undefined) paper.put(anchor, anchorLook, { x, width, y: y - 12 });
    paper.wash(y, 0.6, { x, width, color: colors.soft });
    paper.put(plain(label, locale), looks.running, { x, width, y: y + 2 });
  }
}

/** Signatures that were given: the name as typed, in whose name, and the statements that were agreed to. */
export function writeSignatures(paper: Paper, signatures: readonly SignatureGiven[], locale: Locale): void {
  paper.space(10);
  paper.need(160);
  writeHeading(paper, plain(words.signatures(), locale), 1);
  for (const given of signatures) writeSignature(paper, given, locale);
}

function writeSignature(paper: Paper, given: SignatureGiven, locale: Locale): void {
  const inside = textWidth - 28;
  const lines = [
    { text: plain(roleName(given.role), locale), look: looks.label },
    { text: given.typedName, look: looks.signature },
    ...[given.capacity, given.company].flatMap((text) =>
      text === undefined ? [] : [{ text, look: looks.small }],
    ),
    { text: given.intent, look: looks.smallInk },
    ...(given.consent === undefined ? [] : [{ text: given.consent, look: looks.smallInk }]),
    { text: plain(certificate.signedAt({ time: utc(given.signedAt) }), locale), look: looks.small },
  ];
  const height = lines.reduce((sum, line) => sum + paper.heightOf(line.text, line.look, inside) + 3, 0);
  paper.need(Math.min(height, 500) + 30);
  // What does not fit on one page is written without its box, so that it can go on over the next.
  if (height <= 500) {
    paper.wash(paper.y, height + 20);
    paper.wash(paper.y, height + 20, { width: 3, color: colors.accent });
  }
  paper.space(10);
  for (const { text, look } of lines) {
    paper.write(text, look, { x: 16, width: inside });
    paper.space(3);
  }
  paper.space(20);
}
