import type { Locale } from '../../kernel/locale.ts';
import type { CardWords } from '../../kernel/notice.ts';
import type { Moment, Said, Value } from '../../kernel/phrase.ts';
import type { RoadmapTable } from '../../kernel/roadmap/roadmap-text.ts';
import { type Html, html, say } from '../html.ts';
import { renderPage } from '../layout.ts';
import { type BarChart, barChart } from './bar-chart.ts';
import { dataTable, type TableRow } from './data-table.ts';
import { digestsPart } from './digests-part.ts';
import { languageSwitch } from './language-switch.ts';
import { type RoadmapPictures, roadmapPart } from './roadmap-part.ts';
import { words } from './status-words.ts';
import { type WaitingItem, waitingPart } from './waiting-part.ts';

export interface Fact {
  readonly label: Said;
  readonly value: Value;
}

/** Everything that is shown to the people of a client about their project. Nothing of it is internal. */
export interface StatusPage {
  readonly locale: Locale;
  readonly agency: string;
  readonly project: string;
  /** Whose link it is, until when, and at which moment they look. */
  readonly who: string;
  readonly until: Moment;
  readonly at: Moment;
  readonly state: Said;
  /** The page's own address, without a language. */
  readonly url: string;
  /** What the client owes, in the order of its days. */
  readonly waiting: readonly WaitingItem[];
  readonly roadmap: {
    readonly end: Said;
    readonly table: RoadmapTable;
    readonly pictures: RoadmapPictures;
  };
  readonly money: readonly Fact[];
  /** The same to be looked at. */
  readonly moneyBars?: BarChart | undefined;
  readonly done: readonly Said[];
  readonly documents: readonly { readonly label: Said; readonly url: string }[];
  readonly changes: { readonly rows: readonly TableRow[]; readonly facts: readonly Fact[] };
  readonly delays: { readonly rows: readonly TableRow[]; readonly total: Said };
  /** What was announced and has no outcome yet. */
  readonly risks: readonly TableRow[];
  readonly people: readonly Fact[];
  /** What was told of the project from week to week and month to month, the newest first. */
  readonly digests?: readonly CardWords[] | undefined;
}

/** As many as are listed at once; the rest opens with a press. */
const MOST_DONE = 10;

/** Where a project stands, for the client. Works without scripts, on a telephone and on paper. */
export function statusPage(page: StatusPage): string {
  const { locale, agency, project, who, until, at, state } = page;
  const title = words.title({ project });
  const body = html`<div class="mark"></div><h1>${say(title, locale)}</h1>
<p class="status-line"><span class="tag">${say(state, locale)}</span> <span class="soft">${say(words.asOf({ at }), locale)}</span></p>
${languageSwitch(page)}
${waitingPart(page.waiting, locale)}
${risksPart(page)}${roadmapPart(page.roadmap, locale)}
<div class="parts">${[moneyPart(page), donePart(page), documentsPart(page), peoplePart(page)]}</div>
${changesPart(page)}${delaysPart(page)}${digestsPart(page.digests ?? [], locale)}
<p class="soft">${say(words.whose({ who, until, agency }), locale)}</p>`;
  return renderPage({ locale, title, brand: agency, body, roomy: true });
}

function part(heading: Said, locale: Locale, inside: Html): Html {
  return html`<section class="card"><h2>${say(heading, locale)}</h2>${inside}</section>`;
}

const factList = (facts: readonly Fact[], locale: Locale): Html =>
  html`<dl class="facts">${facts.map(
    ({ label, value }) => html`<dt>${say(label, locale)}</dt><dd>${say(words.just({ value }), locale)}</dd>`,
  )}</dl>`;

function moneyPart({ money, moneyBars, locale }: StatusPage): Html {
  const bars = moneyBars === undefined ? undefined : barChart(moneyBars, locale);
  return part(words.money(), locale, html`${factList(money, locale)}${bars}`);
}

function donePart({ done, locale }: StatusPage): Html {
  if (done.length === 0) return part(words.done(), locale, html`<p>${say(words.nothingDone(), locale)}</p>`);
  const items = (lines: readonly Said[]): Html =>
    html`<ul>${lines.map((line) => html`<li>${say(line, locale)}</li>`)}</ul>`;
  const rest = done.slice(MOST_DONE);
  const more =
    rest.length === 0
      ? undefined
      : html`<details><summary>${say(words.more({ count: rest.length }), locale)}</summary>${items(rest)}</details>`;
  return part(words.done(), locale, html`${items(done.slice(0, MOST_DONE))}${more}`);
}

function documentsPart({ documents, locale }: StatusPage): Html {
  if (documents.length === 0)
    return part(words.documents(), locale, html`<p>${say(words.noDocuments(), locale)}</p>`);
  const links = documents.map(
    ({ label, url }) => html`<li>${say(words.just({ value: { kind: 'link', url, label } }), locale)}</li>`,
  );
  return part(words.documents(), locale, html`<ul class="links">${links}</ul>`);
}

const peoplePart = ({ people, locale }: StatusPage): Html =>
  part(words.people(), locale, factList(people, locale));

function risksPart({ risks: rows, locale }: StatusPage): Html | undefined {
  if (rows.length === 0) return undefined;
  const header = [words.risk(), words.riskKind(), words.effect(), words.neededBy()];
  const table = dataTable({ caption: words.risksCaption(), header, rows }, locale);
  return part(words.risks(), locale, table);
}

function changesPart({ changes: { rows, facts }, locale }: StatusPage): Html {
  if (rows.length === 0) return part(words.changes(), locale, html`<p>${say(words.noChanges(), locale)}</p>`);
  const header = [words.change(), words.state(), words.difference(), words.newDay()];
  const table = dataTable({ caption: words.changesCaption(), header, rows }, locale);
  return part(words.changes(), locale, html`${factList(facts, locale)}${table}`);
}

function delaysPart({ delays: { rows, total }, locale }: StatusPage): Html | undefined {
  if (rows.length === 0) return undefined;
  const header = [words.item(), words.lateFrom(), words.lateUntil(), words.lateDays(), words.movedDays()];
  const table = dataTable({ caption: words.delaysCaption(), header, rows }, locale);
  return part(words.delays(), locale, html`<p>${say(total, locale)}</p>${table}`);
}
