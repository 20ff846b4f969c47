import { expect, test } from 'vitest';
import { extensionOf, mimetypeOf, shownFile } from '../../../src/local-workspace/state/file.ts';

test('types come from names', () => {
  expect([extensionOf('plan.v2.PDF'), extensionOf('README')]).toEqual(['pdf', '']);
  expect([mimetypeOf('plan.PDF'), mimetypeOf('odd.xyz')]).toEqual([
    'application/pdf',
    'application/octet-stream',
  ]);
});

test('a shown file has an address and no bytes', () => {
  const shown = shownFile(
    {
      id: 'F1',
      name: 'a b.pdf',
      title: 'A',
      mimetype: 'application/pdf',
      filetype: 'pdf',
      size: 3,
      user: 'U1',
      team: 'T1',
      created: 1,
      bytes: 'AAAA',
      complete: true,
      shares: [{ channel: 'C1', ts: '1.0' }],
    },
    'http://host',
  );
  expect(shown.url_private).toBe('http://host/files-pri/T1-F1/a%20b.pdf');
  expect(shown.channels).toEqual(['C1']);
  expect(JSON.stringify(shown)).not.toContain('AAAA');
});
