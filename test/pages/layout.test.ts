import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import { html } from '../../src/pages/html.ts';
import { contentSecurityPolicy, renderPage } from '../../src/pages/layout.ts';

const page = renderPage({ locale: 'zh', title: verbatim('<T>'), brand: 'A & B', body: html`<h1>x</h1>` });

describe('the frame of every page', () => {
  it('allows exactly the style that it carries, and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(contentSecurityPolicy).toContain(`style-src 'sha256-${hash}'`);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toContain('unsafe');
    expect(page).not.toMatch(/<script|style="| on[a-z]+=/);
  });

  it('names its language, fits a telephone, and is kept out of search and referrers', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/);
    for (const part of [
      'name="viewport"',
      'content="noindex,nofollow"',
      'content="no-referrer"',
      '<title>&lt;T&gt;</title>',
      'A &amp; B',
      '<main',
    ])
      expect(page).toContain(part);
  });

  it('shows focus, and has colours for the dark', () => {
    expect(page).toContain(':focus-visible{outline');
    expect(page).toContain('prefers-color-scheme:dark');
  });
});

describe('contrast', () => {
  const luminance = (color: string): number => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const long = (color: string): string =>
    color.length === 4 ? color.replaceAll(/[0-9a-f]/g, '$&$&') : color;
  const schemes = [...page.matchAll(/:root\{(?:color-scheme:[^;]+;)?(--ink[^}]*)\}/g)].map((match) =>
    Object.fromEntries((match[1] ?? '').split(';').map((entry) => entry.replace('--', '').split(':'))),
  );

  it('is at least 4.5:1 for every text in light and dark', () => {
    expect(schemes).toHaveLength(2);
    const pairs = [
      ['ink', 'paper'],
      ['ink', 'ground'],
      ['soft', 'paper'],
      ['soft', 'ground'],
      ['accent', 'paper'],
      ['accent', 'ground'],
      ['on-accent', 'accent'],
      ['bad', 'paper'],
      ['bad', 'bad-wash'],
      ['ink', 'bad-wash'],
    ] as const;
    for (const scheme of schemes)
      for (const [text, ground] of pairs)
        expect([text, ground, contrast(long(scheme[text] ?? ''), long(scheme[ground] ?? '')) >= 4.5]).toEqual(
          [text, ground, true],
        );
  });
});
