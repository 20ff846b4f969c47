import type { Locale } from '../kernel/locale.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { agreementText } from './agreement-text.ts';
import { errorLine, hiddenFields } from './form-fields.ts';
import { type Html, html, safeUrl, say } from './html.ts';
import { type RemarkFrame, type ReviewRemark, remark } from './review-remark.ts';
import { words } from './review-words.ts';

/** Names under which a comment is posted. */
export const reviewFields = {
  agreement: 'agreement',
  clause: 'clause',
  text: 'text',
  proposal: 'proposal',
} as const;

export interface ReviewClause {
  readonly key: string;
  /** With its number; empty where it bears none. */
  readonly heading: string;
  readonly text: string;
  readonly second?: { readonly heading: string; readonly text: string };
  readonly standing: 'template' | 'changed' | 'added';
  /** What changed it, in the text that is in force. */
  readonly notes?: readonly Said[];
  readonly remarks: readonly ReviewRemark[];
  /** It can be commented on, but not be sent as a whole as the reader would have it. */
  readonly isTooLong?: boolean;
}

/** What could not be taken, as it was entered. */
export interface ReviewWrong {
  readonly clauseKey: string;
  readonly text: string;
  readonly proposal: string;
  /** The field that can be mended; the comment where it is none. */
  readonly field: 'text' | 'proposal';
  readonly said: Said;
}

/** Where comments on the version that is shown go. */
export interface ReviewForm {
  readonly url: string;
  readonly agreementId: string;
}

/** Beside what is said: a comment that was entered and could not be taken. */
interface FormFrame extends RemarkFrame {
  readonly wrong?: ReviewWrong;
}

export interface ClauseFrame extends FormFrame {
  readonly textLocale: Locale;
  readonly secondLocale: Locale | null;
  readonly form: ReviewForm | undefined;
}

export const clauseId = (key: string): string => `clause-${key}`;
const WHOLE = 'whole-text';
/** The id of a field of one clause's form: there are as many forms as clauses. */
export const fieldId = (field: 'text' | 'proposal', key: string): string =>
  `${field}-${key === '' ? WHOLE : key}`;

const tags: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };

export function reviewClause(clause: ReviewClause, frame: ClauseFrame): Html {
  const { key, heading, second, standing, notes = [], remarks } = clause;
  const { locale, textLocale, secondLocale, form } = frame;
  const titled = (lang: Locale, title: string, body: string, level: 'h3' | 'p'): Html => {
    const head =
      title === ''
        ? undefined
        : level === 'h3'
          ? html`<h3>${title}</h3>`
          : html`<p><strong>${title}</strong></p>`;
    return html`<div lang="${tags[lang]}">${head}${agreementText(body)}</div>`;
  };
  const first = titled(textLocale, heading, clause.text, 'h3');
  const both =
    second === undefined || secondLocale === null
      ? first
      : html`<div class="twin">${first}${titled(secondLocale, second.heading, second.text, 'p')}</div>`;
  const marks = [...(standing === 'template' ? [] : [words[standing]()]), ...notes].map(
    (said) => html`<p class="tag">${say(said, locale)}</p> `,
  );
  return html`<div class="piece" id="${clauseId(key)}">${marks}${both}
${remarks.map((one) => remark(one, frame))}
${form === undefined ? undefined : remarkForm(clause, form, frame)}</div>
`;
}

const plainHeading = phrase({ en: '{heading}', ja: '{heading}', zh: '{heading}' });

/** A comment, and for a clause the wording as the reader would have it: it begins as the clause stands. */
export function remarkForm(
  clause: Pick<ReviewClause, 'key' | 'text' | 'heading' | 'isTooLong'>,
  form: ReviewForm,
  { locale, agency, wrong: entered }: FormFrame,
): Html {
  const { key, heading, text, isTooLong = false } = clause;
  const wrong = entered?.clauseKey === key ? entered : undefined;
  const label = heading === '' ? words.remark() : words.remarkOn({ heading: plainHeading({ heading }) });
  const proposal =
    key === '' || isTooLong
      ? undefined
      : area({
          field: 'proposal',
          key,
          locale,
          value: wrong?.proposal ?? text,
          label: words.proposal(),
          hint: words.proposalHint(),
          wrong,
        });
  return html`<details${wrong === undefined ? undefined : html` open`}><summary>${say(label, locale)}</summary>
<form method="post" action="${safeUrl(form.url)}">
${hiddenFields({ [reviewFields.agreement]: form.agreementId, [reviewFields.clause]: key })}
${area({ field: 'text', key, locale, value: wrong?.text ?? '', label: words.comment(), hint: isTooLong ? words.longClause() : undefined, wrong })}
${proposal}
<p><button type="submit">${say(words.send({ agency }), locale)}</button></p>
</form></details>`;
}

interface Area {
  readonly field: 'text' | 'proposal';
  readonly key: string;
  readonly locale: Locale;
  readonly value: string;
  readonly label: Said;
  readonly hint: Said | undefined;
  readonly wrong: ReviewWrong | undefined;
}

function area({ field, key, locale, value, label, hint, wrong }: Area): Html {
  const id = fieldId(field, key);
  const error = wrong?.field === field ? wrong.said : undefined;
  const described = [
    ...(error === undefined ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ].join(' ');
  const tied = described === '' ? undefined : html` aria-describedby="${described}"`;
  const bad = error === undefined ? undefined : html` aria-invalid="true"`;
  const below =
    hint === undefined ? undefined : html`<p class="soft" id="${id}-hint">${say(hint, locale)}</p>`;
  // A line break right behind the tag is swallowed by browsers, so one is given away.
  return html`<div class="field"><label for="${id}">${say(label, locale)}</label>${below}${errorLine(id, error, locale)}<textarea id="${id}" name="${reviewFields[field]}" rows="${field === 'proposal' ? 12 : 4}"${tied}${bad}>
${value}</textarea></div>`;
}
