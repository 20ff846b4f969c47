import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, inOneLine, namesIn, renderText } from '../../src/agreements/render-text.ts';
import { starterTemplates } from '../../src/agreements/templates/index.ts';
import { parseMarkup } from '../../src/kernel/markup.ts';
import { list } from '../../src/kernel/phrase.ts';
import { Refusal } from '../../src/kernel/refusal.ts';

const said = (work: () => unknown): { code: string; values: unknown } => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, values: error.said.values };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('filling a template in', () => {
  it('names every variable that is missing, at once', () => {
    const work = () =>
      renderText('{{ client.name }} {{ nope }} {{ client.fax }} {{ terms.x }}', { client: { name: 'K' } });
    expect(said(work)).toEqual({
      code: 'agreement.unknownVariables',
      values: { names: list(['client.fax', 'nope', 'terms.x']) },
    });
  });

  it('names what is missing inside a loop', () => {
    const work = () =>
      renderText('{% for m in milestones %}{{ m.tittle }}{% endfor %}', { milestones: [{ title: 'a' }] });
    expect(said(work)).toMatchObject({
      code: 'agreement.unknownVariables',
      values: { names: list(['milestones.tittle']) },
    });
  });

  it.each(['{{ a | nofilter }}', '{% if a %}', '{% nonsense %}', '{{ a'])(
    'refuses the broken template %s',
    (template) => {
      expect(said(() => renderText(template, { a: 'x' })).code).toBe('agreement.brokenTemplate');
    },
  );

  it('reads no files and no inherited properties', () => {
    expect(said(() => renderText("{% include 'package.json' %}", {})).code).toBe('agreement.brokenTemplate');
    expect(said(() => renderText('{{ client.constructor }}', { client: { name: 'K' } })).code).toBe(
      'agreement.unknownVariables',
    );
    expect(said(() => renderText('{{ toString }}', {})).code).toBe('agreement.unknownVariables');
  });

  it('stops a template that would run without end', () => {
    const nested = '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}';
    expect(said(() => renderText(nested, {})).code).toBe('agreement.brokenTemplate');
  });

  it('takes whatever people wrote as text, never as a template', () => {
    const syntax = fc.constantFrom(
      '{{ fee }}',
      '{% raw %}',
      '{%',
      '}}',
      '{{ "a" | upcase }}',
      '{% include "x" %}',
      '<b>',
      "'",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(syntax, fc.string()), { maxLength: 6 }), (parts) => {
        const name = parts.join('');
        expect(renderText('[{{ client.name }}]', { client: { name }, fee: 'secret' })).toBe(`[${name}]`);
      }),
    );
  });

  it('lets no name begin a heading', () => {
    const text = renderText('{{ name }} works.', { name: inOneLine('## Fee') });
    expect(parseMarkup(text)).toEqual([{ kind: 'paragraph', lines: ['＃＃ Fee works.'] }]);
    expect(inOneLine('#1 Studio')).toBe('#1 Studio');
  });

  it('keeps what people wrote inside its line and its cell', () => {
    const hostile = inOneLine('A | B\n# Heading\n| x | y |\n\u202e- item\u0000');
    expect(hostile).toBe('A | B # Heading | x | y | - item');
    const table = renderText('| a | b |\n|---|---|\n| {{ name | cell }} | 2 |', { name: hostile });
    const [block] = parseMarkup(table);
    expect(block).toMatchObject({ kind: 'table', rows: [['A ｜ B # Heading ｜ x ｜ y ｜ - item', '2']] });
  });
});

describe('the starter templates', () => {
  it('have ids that carry language and version', () => {
    expect(
      starterTemplates.map(({ id, locale, version }) => [id, `tpl_starter_${locale}_${version}`]),
    ).toEqual(starterTemplates.map(({ id }) => [id, id]));
  });
});

describe('what is wrong with a text', () => {
  it('comes all at once, each with its line, in every branch', () => {
    const text = 'a\n{{ x }}\n{% if fee == "" %}{{ y.z }}{% endif %}';
    expect(fillIn(text, { fee: 'EUR 1' }).problems).toEqual([
      { kind: 'unknown', line: 2, detail: 'x' },
      { kind: 'unknown', line: 3, detail: 'y.z' },
    ]);
    expect(fillIn('a\n\n{% if a %}', {}).problems).toMatchObject([{ kind: 'broken', line: 3 }]);
  });

  it('is a blank only where it would be shown', () => {
    const text = 'To {{ name }}\n{% if address != "" %}at {{ address }}{% endif %}';
    expect(fillIn(text, { name: 'K', address: '' })).toEqual({ text: 'To K\n', problems: [] });
    expect(fillIn(text, { name: ' ', address: 'x' }).problems).toEqual([
      { kind: 'blank', line: 1, detail: 'name' },
    ]);
    const loop = '{% for m in ms %}{{ m.title }}{% endfor %}';
    expect(fillIn(loop, { ms: [{ title: '' }, { title: '' }] }).problems).toEqual([
      { kind: 'blank', line: 1, detail: 'm.title' },
    ]);
  });

  it('names what a text says, a loop’s own through its list', () => {
    expect(namesIn('{{ a }} {% for m in ms %}{{ m.b }}{{ a }}{% endfor %}').map(({ name }) => name)).toEqual([
      'a',
      'ms',
      'ms.[].b',
    ]);
  });
});
