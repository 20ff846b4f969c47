import { describe, expect, it } from 'vitest';
import { agreementText } from '../../src/pages/agreement-text.ts';

describe("an agreement's text on a page", () => {
  it('shows each kind of markup', () => {
    const shown = agreementText(
      '# H\n\n## h\n\na\nb\n\n1.1 clause\n\n- item\n\n| W | F |\n|---|---:|\n| x | 1 |',
    ).toString();
    for (const part of [
      '<h3>H</h3>',
      '<h4>h</h4>',
      '<p>a<br>b</p>',
      '<span>1.1</span><span>clause</span>',
      '<ul><li>item</li></ul>',
    ])
      expect(shown).toContain(part);
    expect(shown).toContain('<th scope="col" class="right">F</th>');
    expect(shown).toContain('<td>x</td><td class="right">1</td>');
    expect(shown).toContain('tabindex="0" role="group" aria-label="W, F"');
  });

  it('escapes it everywhere', () => {
    const evil = '<script>x</script>';
    const shown = agreementText(
      `# ${evil}\n\n## ${evil}\n\n${evil}\n\n1. ${evil}\n\n- ${evil}\n\n| ${evil} |\n|---|\n| ${evil} |`,
    ).toString();
    expect(shown).not.toContain('<script');
    expect(shown.split('&lt;script&gt;').length - 1).toBe(8);
  });
});
