import { describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { escapeHtml } from '../../src/pages/html.ts';
import { signFields, signPage } from '../../src/pages/sign-page.ts';
import { consentStatement, intentStatement } from '../../src/pages/sign-page-words.ts';
import { at, headingLevels, sha256, signPageData } from './samples.ts';

const sentCode = { askUrl: '/sign/x/code', to: { address: 'j•••@example.com' }, until: at } as const;

describe('the sign page', () => {
  it.each(locales)('shows text, document, hash, version and both statements in %s', (locale) => {
    const page = signPage(signPageData(locale));
    const statements = [intentStatement({ name: 'Jan Dvořák' }), consentStatement({ agency: 'Kumo & Co.' })];
    for (const said of statements) expect(page).toContain(escapeHtml(plain(said, locale)));
    for (const part of [
      sha256,
      'href="/sign/x/agreement.pdf"',
      'agr_1',
      '1.1</span><span>Design.',
      '髙﨑商事㈱',
      '1-2-3<br>Tokyo',
    ])
      expect(page).toContain(part);
  });

  it('stands the statement of intent right before the button', () => {
    const page = signPage(signPageData('en'));
    const intent = page.indexOf('sign it electronically.');
    const button = page.indexOf('>Sign the agreement</button>');
    expect(intent).toBeGreaterThan(0);
    expect(button).toBeGreaterThan(intent);
    expect(page.slice(intent, button)).not.toContain('<input');
  });

  it('posts to the two addresses with the hidden fields, and asks for what signing needs', () => {
    const page = signPage(signPageData('en'));
    expect(page).toContain('<form method="post" action="/sign/x">');
    expect(page).toContain('<form method="post" action="/sign/x/decline">');
    expect(page.split('name="token" value="tok&quot;en"').length - 1).toBe(2);
    for (const name of [signFields.typedName, signFields.intent, signFields.consent, signFields.reason])
      expect(page).toMatch(new RegExp(`name="${name}"[^>]* required|required[^>]* name="${name}"`));
    expect(page).not.toContain(`name="${signFields.code}"`);
  });

  it('asks for a one-time code only where one was sent', () => {
    const page = signPage(signPageData('en', { code: sentCode }));
    expect(page).toContain(`name="${signFields.code}"`);
    expect(page).toContain('j•••@example.com');
  });

  it.each(locales)(
    'without a code that was sent has no way to sign, but one to have it sent, in %s',
    (locale) => {
      for (const to of ['slack', sentCode.to] as const) {
        const page = signPage(signPageData(locale, { code: { askUrl: '/sign/x/code', to } }));
        expect(page).not.toContain(`name="${signFields.code}"`);
        const form = page.slice(page.indexOf('action="/sign/x"'), page.indexOf('</form>'));
        expect(form.match(/<button/g)).toHaveLength(1);
        expect(form).toContain('formnovalidate formaction="/sign/x/code#code"');
        expect(form.includes('j•••@example.com')).toBe(to !== 'slack');
      }
    },
  );

  it.each(locales)('with one it signs by Enter, and offers a new code last, in %s', (locale) => {
    const page = signPage(
      signPageData(locale, { code: { ...sentCode, to: 'slack' }, errors: { code: verbatim('Not this.') } }),
    );
    const form = page.slice(page.indexOf('action="/sign/x"'), page.indexOf('</form>'));
    const buttons = [...form.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
    expect(buttons).toHaveLength(2);
    expect(buttons[0]).not.toContain('formaction');
    expect(buttons[1]).toContain('formaction="/sign/x/code#code"');
    expect(form).toContain('Slack');
    expect(page).toContain('<a href="#code">Not this.</a>');
    expect(page.length).toBeLessThan(30_000);
  });

  it('gives every input a label, and keeps headings in order', () => {
    const page = signPage(signPageData('ja', { code: sentCode }));
    const ids = [...page.matchAll(/<(?:input type="(?:text|checkbox)"|textarea)[^>]*? id="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(ids).toHaveLength(5);
    for (const id of ids) expect(page).toContain(`for="${id}"`);
    const levels = headingLevels(page);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    });
  });

  it('comes back with what was entered and the errors beside their fields', () => {
    const page = signPage(
      signPageData('en', {
        entered: { typedName: 'Jan "J"', consent: 'yes' },
        errors: { intent: verbatim('Tick this.'), typedName: verbatim('Type your name.') },
      }),
    );
    expect(page).toContain('role="alert"');
    expect(page).toContain('<a href="#typed_name">Type your name.</a>');
    expect(page).toContain('<a href="#intent">Tick this.</a>');
    expect(page).toContain('value="Jan &quot;J&quot;"');
    expect(page).toMatch(/name="consent"[^>]* checked/);
    expect(page).not.toMatch(/name="intent"[^>]* checked/);
    expect(page).toMatch(/<details class="card">/);
  });

  it('opens the decline part when its reason is missing', () => {
    expect(signPage(signPageData('en', { errors: { reason: verbatim('Say why.') } }))).toContain(
      '<details class="card" open>',
    );
  });

  it('escapes everything that people wrote', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = signPage(
      signPageData('en', {
        agency: evil,
        title: evil,
        reference: evil,
        body: evil,
        signer: { name: evil, role: 'client' },
        parties: [{ role: 'client', name: evil, address: evil }],
        hidden: { [evil]: evil },
        code: { askUrl: 'javascript:alert(1)', to: { address: evil }, until: at },
        entered: { typedName: evil, reason: evil, code: evil },
        pdf: { url: 'javascript:alert(1)', sha256: evil },
      }),
    );
    expect(page).not.toContain('<img');
    expect(page).not.toContain('javascript:');
  });
});
