import type { SignatureGiven, SignaturePlace } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { inBoth, type Languages, roleName, words } from './agreement-words.ts';
import { writeHeading } from './body.ts';
import { words as certificate } from './certificate-words.ts';
import { colors, looks, textWidth } from './look.ts';
import type { Paper } from './paper.ts';
import { utc } from './utc.ts';

const column = textWidth / 2;
const width = column - 24;
/** Under the names: three lines to write on, with their labels. */
const lines = [
  { label: words.signature(), anchor: 'signature', room: 34 },
  { label: words.name(), anchor: 'name', room: 26 },
  { label: words.date(), anchor: 'date', room: 26 },
] as const;
const roomForLines = 86 + 24;
/** A name may be long, but a place to sign has to stand on one page. */
const MOST_OF_NAMES = 400;

/** Lines to sign on, two beside each other, never torn over two pages. */
export function writeSignaturePlaces(
  paper: Paper,
  places: readonly SignaturePlace[],
  languages: Languages,
): void {
  paper.space(10);
  for (let index = 0; index < places.length; index += 2) {
    const pair = places.slice(index, index + 2);
    const names = Math.max(...pair.map((place) => namesHeight(paper, place, languages)));
    const height = Math.min(names, MOST_OF_NAMES) + roomForLines;
    paper.need(height + (index === 0 ? 46 : 10));
    if (index === 0) writeHeading(paper, inBoth(words.signatures(), languages), 1);
    const top = paper.y + 4;
    pair.forEach((place, side) => {
      const x = side * column;
      writeNames(paper, place, { languages, x, top });
      writeLines(paper, place, { languages, x, top: top + Math.min(names, MOST_OF_NAMES) });
    });
    paper.moveTo(top + height);
  }
}

const namesOf = (place: SignaturePlace, languages: Languages) => [
  { text: inBoth(roleName(place.role), languages), look: looks.label },
  ...(place.company === undefined || place.company === place.name
    ? [{ text: place.name, look: looks.strong }]
    : [
        { text: place.company, look: looks.strong },
        { text: place.name, look: looks.smallInk },
      ]),
];

const namesHeight = (paper: Paper, place: SignaturePlace, languages: Languages): number =>
  namesOf(place, languages).reduce((sum, { text, look }) => sum + paper.heightOf(text, look, width), 0);

interface Spot {
  readonly languages: Languages;
  readonly x: number;
  readonly top: number;
}

function writeNames(paper: Paper, place: SignaturePlace, { languages, x, top }: Spot): void {
  let y = top;
  for (const { text, look } of namesOf(place, languages)) {
    if (y - top + look.leading > MOST_OF_NAMES) break;
    y += paper.put(text, look, { x, width, y, most: MOST_OF_NAMES - (y - top) });
  }
}

function writeLines(paper: Paper, { anchors }: SignaturePlace, { languages, x, top }: Spot): void {
  let y = top;
  for (const { label, anchor, room } of lines) {
    y += room;
    const token = anchors?.[anchor];
    if (token !== undefined) paper.anchor(token, { x, width, y: y - 12 });
    paper.wash(y, 0.6, { x, width, color: colors.soft });
    paper.put(inBoth(label, languages), looks.running, { x, width, y: y + 2 });
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
  const said = [
    { text: plain(roleName(given.role), locale), look: looks.label },
    { text: given.typedName, look: looks.signature },
    ...[given.capacity, given.company].flatMap((text) =>
      text === undefined ? [] : [{ text, look: looks.small }],
    ),
    { text: given.intent, look: looks.smallInk },
    ...(given.consent === undefined ? [] : [{ text: given.consent, look: looks.smallInk }]),
    { text: plain(certificate.signedAt({ time: utc(given.signedAt) }), locale), look: looks.small },
  ];
  const height = said.reduce((sum, { text, look }) => sum + paper.heightOf(text, look, inside) + 3, 0);
  paper.need(Math.min(height, 500) + 30);
  // What does not fit on one page is written without its box, so that it can go on over the next.
  if (height <= 500) {
    paper.wash(paper.y, height + 20);
    paper.wash(paper.y, height + 20, { width: 3, color: colors.accent });
  }
  paper.space(10);
  for (const { text, look } of said) {
    paper.write(text, look, { x: 16, width: inside });
    paper.space(3);
  }
  paper.space(20);
}
