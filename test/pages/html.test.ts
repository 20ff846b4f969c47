import { describe, expect, it } from 'vitest';
import { moment, person, phrase } from '../../src/kernel/phrase.ts';
import { escapeHtml, html, lined, safeUrl, say, styleElement } from '../../src/pages/html.ts';
import { at } from './samples.ts';

describe('building HTML', () => {
  it('escapes every value, in text and in attributes', () => {
    const name = `<script>alert("x")</script> & 'y'`;
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    );
  });

  it('takes its own markup as it is, joins lists and leaves out what is not there', () => {
    expect(html`<ul>${['<a>', 'b'].map((item) => html`<li>${item}</li>`)}${undefined}</ul>`.toString()).toBe(
      '<ul><li>&lt;a&gt;</li><li>b</li></ul>',
    );
    expect(lined(['a', '<b>']).toString()).toBe('a<br>&lt;b&gt;');
  });

  it('is not fooled by an object that looks like markup', () => {
    const forged = JSON.parse('{"toString":"<b>","text":"<b>"}');
    expect(() => html`${forged}`).toThrow();
  });

  it('removes characters that turn text around', () => {
    expect(escapeHtml('pay \u202e001\u202c')).toBe('pay 001');
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'java\u0000script:x',
    '//evil.example',
    'vbscript:x',
  ])('links nowhere instead of to %j', (url) => {
    expect(safeUrl(url)).toBe('#');
  });

  it.each(['https://a.example/x?y=1', '/sign/x', 'mailto:a@b.example', '#name'])('links to %s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it('refuses a style sheet that could end its element', () => {
    expect(() => styleElement('a{}</style><script>')).toThrow(RangeError);
  });
});

describe('speaking HTML', () => {
  const said = phrase({
    en: '{who} & {what} on {when}: {see}',
    ja: '{who}{what}{when}{see}',
    zh: '{who}{what}{when}{see}',
  });

  it('escapes words and values, and marks up times, code and links', () => {
    const page = say(
      said({
        who: person('U1', '<Aoi>'),
        what: { kind: 'code', text: '/x <y>' },
        when: moment(at, 'Asia/Tokyo'),
        see: { kind: 'link', url: 'javascript:x', label: '<here>' },
      }),
      'en',
    ).toString();
    expect(page).toBe(
      '&lt;Aoi&gt; &amp; <code>/x &lt;y&gt;</code> on <time datetime="2026-11-21T10:15:30Z">Sat 21 Nov 2026 19:15 (Asia/Tokyo)</time>: <a href="#">&lt;here&gt;</a>',
    );
  });

  it('says a link whose label is a phrase in the same language', () => {
    const label = phrase({ en: 'Open', ja: '開く', zh: '打开' })();
    const see = phrase({ en: '{see}', ja: '{see}', zh: '{see}' })({
      see: { kind: 'link', url: '/x', label },
    });
    expect(say(see, 'ja').toString()).toBe('<a href="/x">開く</a>');
  });
});
